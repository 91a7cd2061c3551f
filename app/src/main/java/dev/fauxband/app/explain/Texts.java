package dev.fauxband.app.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Texts of a module, taken apart. */
final class Texts {
    private static final Pattern BOOT =
            Pattern.compile("RDY|[FVUT][01]: [0-9A-F]{4} .*|.*BROM.*|REBOOT\\w*|Boot:.*|Neul");
    private static final Pattern BOOT_ADDRESS = Pattern.compile("0[01]: [0-9A-F]{4} [0-9A-F]{4}");

    private Texts() {}

    /** Whether it ends the answer to a command. */
    static boolean finalResult(String text) {
        return text.equals("OK") || error(text);
    }

    /** Whether it refuses a command. */
    static boolean error(String text) {
        return text.equals("ERROR") || text.startsWith("+CME ERROR") || text.startsWith("+CMS ERROR");
    }

    /** Whether only a module that starts says it. */
    static boolean boot(String text) {
        return BOOT.matcher(text).matches() || BOOT_ADDRESS.matcher(text).matches();
    }

    /** {@code +CSQ} of {@code +CSQ: 22,0}; empty when there is no colon. */
    static String name(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? "" : text.substring(0, colon).strip();
    }

    /** What stands behind the colon, parted by commas, with the quotation marks. */
    static List<String> values(String text) {
        List<String> values = new ArrayList<>();
        for (String value : text.substring(text.indexOf(':') + 1).split(",", -1)) {
            values.add(value.strip());
        }
        return values;
    }

    /** One of them as a number. */
    static OptionalInt number(List<String> values, int index) {
        return index < values.size() && values.get(index).matches("-?\\d{1,9}")
                ? OptionalInt.of(Integer.parseInt(values.get(index)))
                : OptionalInt.empty();
    }

    /** The {@code <stat>} of +CEREG, +CREG or +CGREG: the second of two numbers in an answer, else the first. */
    static OptionalInt registration(String text) {
        List<String> values = values(text);
        boolean answer = values.size() > 1 && values.get(1).matches("\\d");
        return number(values, answer ? 1 : 0);
    }

    /** Whether it tells of a registration in the network. */
    static boolean registrationReport(String text) {
        String name = name(text);
        return name.equals("+CEREG") || name.equals("+CREG") || name.equals("+CGREG");
    }
}
