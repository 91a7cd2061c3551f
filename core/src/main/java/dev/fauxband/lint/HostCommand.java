package dev.fauxband.lint;

import java.util.Locale;

/**
 * A command line as a rule sees it.
 *
 * @param name of the command in capitals without AT: {@code +QLWOPEN}; empty for a bare AT
 * @param arguments behind the first {@code =}; empty when there are none
 * @param written as the host typed it, without blanks around
 */
record HostCommand(String name, String arguments, String written) {
    static HostCommand of(String line) {
        String text = line.strip();
        int from = text.toUpperCase(Locale.ROOT).startsWith("AT") ? 2 : 0;
        int equals = text.indexOf('=');
        String name = text.substring(from, equals < 0 ? text.length() : equals);
        return new HostCommand(
                name.strip().toUpperCase(Locale.ROOT), equals < 0 ? "" : text.substring(equals + 1), text);
    }

    /** A bare AT: hosts repeat it until somebody listens. */
    boolean knock() {
        return name.isEmpty();
    }

    /** Asks what a command takes, or what is set. */
    boolean asks() {
        return name.endsWith("?") || arguments.equals("?");
    }

    /** One argument without quotation marks and blanks; empty when there are fewer. */
    String argument(int index) {
        int from = 0;
        for (int i = 0; i < index; i++) {
            int comma = arguments.indexOf(',', from);
            if (comma < 0) {
                return "";
            }
            from = comma + 1;
        }
        int to = arguments.indexOf(',', from);
        return arguments
                .substring(from, to < 0 ? arguments.length() : to)
                .replace("\"", "")
                .strip();
    }
}
