package dev.fauxband.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What a line of the module must be: text with escapes, in which {@code {name}} stands for anything the first time and
 * for the same thing later; or {@code /pattern/}.
 *
 * @param written as the script has it
 */
public record TextPattern(String written, List<Part> parts, Optional<Pattern> regex) {
    /** The name that stands for anything each time. */
    private static final String ANYTHING = "_";

    public TextPattern {
        parts = List.copyOf(parts);
    }

    /** A piece of a text. */
    sealed interface Part {
        /** Characters that stand for themselves. */
        record Text(String text) implements Part {}

        /** A name in braces. */
        record Name(String name) implements Part {}
    }

    /** Empty when an escape, a name or a pattern is wrong. */
    static Optional<TextPattern> read(String written) {
        if (written.length() > 1 && written.startsWith("/") && written.endsWith("/")) {
            try {
                Pattern regex = Pattern.compile(written.substring(1, written.length() - 1), Pattern.DOTALL);
                return Optional.of(new TextPattern(written, List.of(), Optional.of(regex)));
            } catch (PatternSyntaxException wrong) {
                return Optional.empty();
            }
        }
        return parts(written).map(parts -> new TextPattern(written, parts, Optional.empty()));
    }

    private static Optional<List<Part>> parts(String written) {
        List<Part> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int i = 0;
        while (i < written.length()) {
            char c = written.charAt(i);
            int length = 1;
            if (c == '\\') {
                length = Escapes.length(written, i);
                if (length == 0) {
                    return Optional.empty();
                }
                text.append(Escapes.value(written, i));
            } else if (c == '{') {
                int end = written.indexOf('}', i);
                if (end < 0 || !written.substring(i + 1, end).matches("[a-z][a-z0-9_]*|_")) {
                    return Optional.empty();
                }
                parts.add(new Part.Text(text.toString()));
                parts.add(new Part.Name(written.substring(i + 1, end)));
                text.setLength(0);
                length = end + 1 - i;
            } else {
                text.append(c);
            }
            i += length;
        }
        parts.add(new Part.Text(text.toString()));
        return Optional.of(parts);
    }

    /** The names that it captures or uses. */
    List<String> names() {
        return parts.stream()
                .filter(Part.Name.class::isInstance)
                .map(part -> ((Part.Name) part).name())
                .filter(name -> !name.equals(ANYTHING))
                .toList();
    }

    /** Where a text that cannot be read is wrong, from 0. */
    static int faultAt(String written) {
        if (written.length() > 1 && written.startsWith("/") && written.endsWith("/")) {
            return 0;
        }
        for (int end = 1; end <= written.length(); end++) {
            // A brace may need what is behind it: only up to the next one may a text be cut.
            boolean whole = end == written.length() || "{\\".indexOf(written.charAt(end)) >= 0;
            if (whole && parts(written.substring(0, end)).isEmpty()) {
                return lastMark(written, end);
            }
        }
        return 0;
    }

    private static int lastMark(String written, int end) {
        return Math.max(written.lastIndexOf('{', end - 1), written.lastIndexOf('\\', end - 1));
    }

    /** How many line ends the text itself holds: raw data may. */
    int innerLineEnds() {
        int count = 0;
        for (Part part : parts) {
            if (part instanceof Part.Text text) {
                count += (text.text().length() - text.text().replace("\r\n", "").length()) / 2;
            }
        }
        return count;
    }

    /** Whether the text itself begins with a line end. */
    boolean opensWithLineEnd() {
        return !parts.isEmpty()
                && parts.get(0) instanceof Part.Text first
                && first.text().startsWith("\r\n");
    }

    /** Whether the text is so; what it captures is put into {@code captures}. */
    boolean matches(String actual, Map<String, String> captures) {
        if (regex.isPresent()) {
            return regex.get().matcher(actual).matches();
        }
        List<String> fresh = new ArrayList<>();
        StringBuilder expression = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Part.Text text) {
                expression.append(Pattern.quote(text.text()));
            } else {
                expression.append(named(((Part.Name) part).name(), captures, fresh));
            }
        }
        Matcher matcher = Pattern.compile(expression.toString(), Pattern.DOTALL).matcher(actual);
        if (!matcher.matches()) {
            return false;
        }
        for (int i = 0; i < fresh.size(); i++) {
            captures.put(fresh.get(i), matcher.group(i + 1));
        }
        return true;
    }

    private static String named(String name, Map<String, String> captures, List<String> fresh) {
        if (name.equals(ANYTHING)) {
            return ".+?";
        }
        if (captures.containsKey(name)) {
            return Pattern.quote(captures.getOrDefault(name, ""));
        }
        int earlier = fresh.indexOf(name);
        if (earlier >= 0) {
            return "\\" + (earlier + 1);
        }
        fresh.add(name);
        return "(.+?)";
    }

    /** The text with captures put in; empty when one has not been captured. */
    Optional<String> fill(Map<String, String> captures) {
        StringBuilder filled = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Part.Text text) {
                filled.append(text.text());
            } else if (captures.containsKey(((Part.Name) part).name())) {
                filled.append(captures.get(((Part.Name) part).name()));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(filled.toString());
    }
}
