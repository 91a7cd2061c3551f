package dev.fauxband.lint;

import java.util.Optional;

/** The receive buffer of a module in buffer access mode, as a reader of the line sees it. */
final class Buffer {
    /** So many commands a host may find more urgent than what has come. */
    private static final int OTHERS_MAX = 5;

    /** Who reads so often in a row and finds nothing polls. */
    private static final int EMPTY_MAX = 3;

    private boolean filled;
    private int others;
    private int empty;

    Optional<Hint> typed(HostCommand command) {
        if (command.name().equals("+QLWRD")) {
            others = 0;
            return Optional.empty();
        }
        others += filled && !command.knock() ? 1 : 0;
        return others == OTHERS_MAX ? Optional.of(Hint.BUFFER_UNREAD) : Optional.empty();
    }

    Optional<Hint> said(String text) {
        if (text.startsWith("+QLWDATARECV")) {
            filled = true;
            others = 0;
            empty = 0;
        } else if (text.equals("+QLWRD: 0")) {
            filled = false;
            empty++;
            return empty == EMPTY_MAX ? Optional.of(Hint.READ_NOTHING) : Optional.empty();
        } else if (text.startsWith("+QLWRD: ")) {
            filled = !text.endsWith(",0");
            empty = 0;
        }
        return Optional.empty();
    }
}
