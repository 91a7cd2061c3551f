package dev.fauxband.lint;

import java.util.Optional;

/** What is wrong with the line of an AT+QLWDATASEND alone, in whatever state the module is (Manual §3.8). */
final class SendArguments {
    private static final int LENGTH = 3;
    private static final int DATA = 4;
    private static final int MODE = 5;
    private static final int OCTETS_MAX = 512;
    private static final String HEX = "[0-9A-Fa-f]+";

    private SendArguments() {}

    /** @param format how the module takes data */
    static Optional<Hint> wrong(HostCommand command, DataFormat format) {
        if (octets(command.argument(LENGTH)) > OCTETS_MAX) {
            return Optional.of(Hint.TOO_LONG);
        }
        if (wrongLength(command, format)) {
            return Optional.of(Hint.WRONG_LENGTH);
        }
        return modeMiswritten(command) ? Optional.of(Hint.MODE_MISWRITTEN) : Optional.empty();
    }

    /** Only hex digits can be counted: a text may hold commas. */
    private static boolean wrongLength(HostCommand command, DataFormat format) {
        String length = command.argument(LENGTH);
        String data = command.argument(DATA);
        if (!length.matches("[0-9]{1,4}") || !data.matches(HEX)) {
            return false;
        }
        int octets = Integer.parseInt(length);
        return switch (format) {
            case HEX -> data.length() != 2 * octets;
            case TEXT -> data.length() != octets;
            case UNKNOWN -> data.length() != 2 * octets && data.length() != octets;
        };
    }

    /** Only behind hex digits: a text may hold commas. */
    private static boolean modeMiswritten(HostCommand command) {
        String mode = command.argument(MODE);
        return command.argument(DATA).matches(HEX) && !mode.isEmpty() && !mode.matches("0[xX]0[01]00");
    }

    /** A number as a host writes it; 0 when it is none. */
    static int octets(String argument) {
        return argument.matches("[0-9]{1,9}") ? Integer.parseInt(argument) : 0;
    }
}
