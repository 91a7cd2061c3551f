package dev.fauxband.app.log;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Long lines that a page or a mail has wrapped: data go on in the next line until as many are there as announced. */
final class Wrapped {
    /** Nothing narrower wraps. */
    private static final int COLUMNS_MIN = 60;

    private static final Pattern BEGUN = Pattern.compile("(?i).*?(?:AT\\+QLWDATASEND=|\\+QLWDATARECV: ?)"
            + "(?:\\d{1,5}, ?){3}(?<octets>\\d{1,4}), ?(?<digits>[0-9a-f]+)");
    private static final Pattern GOES_ON =
            Pattern.compile("\\s*(?<digits>[0-9A-Fa-f]{2,})(?:, ?0[xX][0-9A-Fa-f]{1,4})?(?:\\s.*)?");

    private Wrapped() {}

    static List<LogText.Line> joined(List<LogText.Line> lines) {
        List<LogText.Line> joined = new ArrayList<>();
        for (LogText.Line line : lines) {
            LogText.Line last = joined.isEmpty() ? line : joined.get(joined.size() - 1);
            if (!joined.isEmpty() && goesOn(last.text(), line.text())) {
                String text = last.text().stripTrailing() + line.text().strip();
                joined.set(joined.size() - 1, new LogText.Line(last.number(), text));
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    private static boolean goesOn(String before, String line) {
        if (before.length() < COLUMNS_MIN) {
            return false;
        }
        Matcher begun = BEGUN.matcher(before.stripTrailing());
        Matcher more = GOES_ON.matcher(line);
        return begun.matches()
                && more.matches()
                && begun.group("digits").length() + more.group("digits").length()
                        <= 2 * Integer.parseInt(begun.group("octets"));
    }
}
