package dev.fauxband.cause;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The last command line of the host for each thing that makes a module send. */
final class HostCommands {
    private static final Pattern COMMAND = Pattern.compile("\\+(QLW[A-Z]+)");

    private final Map<Purpose, String> lines = new EnumMap<>(Purpose.class);
    private List<Purpose> newest = List.of();

    /** What a host wants of a module. */
    enum Purpose {
        /** Register. */
        OPEN("QLWOPEN", "QLWOPEN"),
        /** Update, also for objects that are new or gone. */
        UPDATE("QLWUPDATE", "QLWUPDATE|QLWADDOBJ|QLWDELOBJ"),
        /** Deregister. */
        CLOSE("QLWCLOSE", "QLWCLOSE"),
        /** Deregister, and forget all. */
        DELETE("QLWDEL", "QLWDEL"),
        /** A notification. */
        SEND("QLWDATASEND", "QLWDATASEND");

        private final String command;
        private final String pattern;

        Purpose(String command, String pattern) {
            this.command = command;
            this.pattern = pattern;
        }

        /** For which of them a line is, that has these commands. */
        static List<Purpose> in(String line) {
            List<Purpose> found = new ArrayList<>();
            Matcher commands = COMMAND.matcher(line.toUpperCase(Locale.ROOT));
            while (commands.find()) {
                for (Purpose purpose : values()) {
                    if (commands.group(1).matches(purpose.pattern)) {
                        found.add(purpose);
                    }
                }
            }
            return found;
        }
    }

    /** The host types a line. Returns for what it is. */
    List<Purpose> typed(String text) {
        newest = Purpose.in(text);
        String line = printable(text);
        newest.forEach(purpose -> lines.put(purpose, line));
        return newest;
    }

    /** The module has refused the newest line. Returns for what that was. */
    List<Purpose> refused() {
        List<Purpose> refused = newest;
        newest = List.of();
        return refused;
    }

    /** Whether a text of the module is the result code of a line that failed. */
    static boolean refuses(String text) {
        return text.equals("ERROR") || text.startsWith("+CME ERROR");
    }

    /** The line; a host that typed none is a program that uses no line. */
    String line(Purpose purpose) {
        @Nullable String line = lines.get(purpose);
        return line == null ? "AT+" + purpose.command + " of a program" : line;
    }

    /** In text mode a value may hold any octet. */
    private static String printable(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= ' ' && c <= '~';
            shown.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "\\x%02X", (int) c));
        }
        return shown.toString();
    }
}
