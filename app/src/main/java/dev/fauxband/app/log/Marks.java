package dev.fauxband.app.log;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The marks of a file that say who says a line. One that stands before answers too is none: it parts the time from
 * the text, or quotes. One that is known to stand behind a name is found there in other lines too.
 */
final class Marks {
    /** Names, ports and levels that stand before a mark are short. */
    private static final int PREFIX_MAX = 120;

    private static final Pattern NAMES = Pattern.compile("[\\w./:<>\\[\\]()-]+(?:\\s+[\\w./:<>\\[\\]()-]+){0,5}\\s*");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}");

    /** A list's number or dash, quotes, and what makes text bold or code. */
    private static final Pattern DRESSED = Pattern.compile(
            "(?:\\d{1,6}[.):|\\t]\\s*|\\d{1,6}\\s{1,4}|[-*•]\\s+)?(\\*\\*|__|`{1,2}|)(?<text>.*\\S)\\1\\s*");

    private final Set<String> separators = longestFirst();
    private final Set<String> deep = longestFirst();

    /** So that {@code >>} is found before {@code >}. */
    private static Set<String> longestFirst() {
        return new TreeSet<>(Comparator.reverseOrder());
    }

    /** A line, told from its marks; nobody is marked to say it where the side is empty. */
    record Read(Optional<Side> side, String rest) {}

    /** @param lines without what stands in front of their marks */
    Marks(List<String> lines) {
        for (String line : lines) {
            Optional<Side.Marked> first = Side.read(line);
            first.filter(marked -> !LETTERS.matcher(marked.mark()).find())
                    .filter(Marks::parts)
                    .ifPresent(marked -> separators.add(marked.mark()));
            if (first.isEmpty()) {
                behind(line).filter(marked -> marked.mark().length() > 1).ifPresent(marked -> deep.add(marked.mark()));
            }
        }
    }

    /** Whether a mark that should be the host's stands before what the module says. */
    private static boolean parts(Side.Marked marked) {
        String rest = marked.rest().strip();
        boolean other =
                Side.read(rest).filter(next -> next.side() == Side.MODULE).isPresent();
        return marked.side() == Side.HOST && (other || Speech.answer(rest));
    }

    Read read(String line) {
        for (String separator : separators) {
            if (line.startsWith(separator)) {
                return read(Front.of(line.substring(separator.length())).rest());
            }
        }
        Optional<Side.Marked> marked = Side.read(line);
        if (marked.isPresent()) {
            // The name of a port may look like a mark: [modem0] --> AT
            Side.Marked inner =
                    Side.read(marked.get().rest().strip()).filter(Marks::speaks).orElse(marked.get());
            return new Read(Optional.of(inner.side()), inner.rest());
        }
        String plain = undressed(line);
        if (clear(plain)) {
            return new Read(Optional.empty(), plain);
        }
        return behind(line)
                .or(() -> named(line))
                .map(found -> new Read(Optional.of(found.side()), found.rest()))
                .orElse(new Read(Optional.empty(), line));
    }

    private static boolean clear(String text) {
        return Speech.command(text) || Speech.certain(text);
    }

    /** Without list number, bold and the like, where a command or an answer is left. */
    private static String undressed(String line) {
        Matcher dressed = DRESSED.matcher(line);
        return !clear(line) && dressed.matches() && clear(dressed.group("text")) ? dressed.group("text") : line;
    }

    /** A mark in the midst of a line that a command or an answer follows. */
    private static Optional<Side.Marked> behind(String line) {
        if (clear(line) || Speech.remark(line)) {
            return Optional.empty();
        }
        for (int i = 1; i < Math.min(line.length(), PREFIX_MAX); i++) {
            if (boundary(line, i)) {
                Optional<Side.Marked> marked = Side.read(line.substring(i)).filter(Marks::speaks);
                if (marked.isPresent()) {
                    return marked;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean speaks(Side.Marked marked) {
        List<LineEnds.Piece> pieces = LineEnds.split(Front.of(marked.rest()).rest());
        return !pieces.isEmpty()
                && (Speech.command(pieces.get(0).text())
                        || (marked.side() == Side.MODULE
                                && Speech.certain(pieces.get(0).text())));
    }

    /** A mark that other lines have shown to stand behind names. */
    private Optional<Side.Marked> named(String line) {
        for (String mark : deep) {
            int at = line.indexOf(mark);
            if (at > 0
                    && at < PREFIX_MAX
                    && boundary(line, at)
                    && NAMES.matcher(line.substring(0, at)).matches()) {
                return Side.read(line.substring(at));
            }
        }
        return Optional.empty();
    }

    private static boolean boundary(String line, int at) {
        return " \t:]|)>,".indexOf(line.charAt(at - 1)) >= 0 && line.charAt(at) != ' ';
    }
}
