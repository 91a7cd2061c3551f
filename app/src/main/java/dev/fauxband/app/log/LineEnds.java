package dev.fauxband.app.log;

import dev.fauxband.data.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Line ends that a log shows as marks, {@code <CR><LF>}, {@code \r\n} or controls themselves, and other escapes. */
final class LineEnds {
    private static final String CR =
            "<CR>|\\[CR\\]|\\{CR\\}|<0[dD]>|\\[0[dD]\\]|\\{0[dD]\\}|\\\\r|\\\\0[dD]|␍|\\r|\\^M";
    private static final String LF =
            "<LF>|\\[LF\\]|\\{LF\\}|<0[aA]>|\\[0[aA]\\]|\\{0[aA]\\}|\\\\n|\\\\0[aA]|␊|\\n|\\^J";
    private static final Pattern ENDS = Pattern.compile("(?i)(?:" + CR + "|" + LF + ")+");
    private static final Pattern RETURNS = Pattern.compile("(?i)" + CR);
    private static final Pattern FEEDS = Pattern.compile("(?i)" + LF);
    private static final Pattern QUOTED = Pattern.compile("b?(?:'(?<one>.*)'|\"(?<two>.*)\")[,;.]?");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:x([0-9A-Fa-f]{2})|([\"'\\\\{]))");

    private LineEnds() {}

    /**
     * A text, an octet a character, and how it ends.
     *
     * @param end {@code CR}, {@code LF}, {@code CRLF}, or empty where the log does not say
     */
    record Piece(String text, String end) {}

    /** The texts of a line; marks alone, as before an answer, are none. */
    static List<Piece> split(String line) {
        List<Piece> pieces = new ArrayList<>();
        String whole = unquoted(line.strip());
        Matcher ends = ENDS.matcher(whole);
        int from = 0;
        while (ends.find()) {
            add(pieces, whole.substring(from, ends.start()), end(ends.group()));
            from = ends.end();
        }
        add(pieces, whole.substring(from), "");
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, String end) {
        String stripped = text.replaceAll("[□◆◇\\x00]+$", "").strip();
        if (!stripped.isEmpty()) {
            pieces.add(new Piece(unescaped(stripped), end));
        }
    }

    /** As a program shows its strings: {@code b'AT\r\n'}. A text with marks of its own inside stays. */
    private static String unquoted(String line) {
        Matcher quoted = QUOTED.matcher(line);
        if (!quoted.matches()) {
            return line;
        }
        String inner = quoted.group("one") == null ? quoted.group("two") : quoted.group("one");
        return ENDS.matcher(inner).find() || inner.startsWith("AT") ? inner : line;
    }

    private static String end(String marks) {
        return (RETURNS.matcher(marks).find() ? "CR" : "")
                + (FEEDS.matcher(marks).find() ? "LF" : "");
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(Octets.utf8(text).toLatin1()).replaceAll(found -> {
            String one = found.group(1) == null
                    ? found.group(2)
                    : String.valueOf((char) Integer.parseInt(found.group(1), 16));
            return Matcher.quoteReplacement(one);
        });
    }
}
