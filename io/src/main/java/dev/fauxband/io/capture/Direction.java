package dev.fauxband.io.capture;

import java.util.Optional;

/** Where a packet went, seen from the module: the lowest two bits of {@code epb_flags}. */
public enum Direction {
    /** Into the module: the host types, the platform sends. */
    INBOUND(1),
    /** Out of the module. */
    OUTBOUND(2);

    private static final int BITS = 3;

    private final int code;

    Direction(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** The direction that the flags name, if they name one. */
    static Optional<Direction> of(int flags) {
        return switch (flags & BITS) {
            case 1 -> Optional.of(INBOUND);
            case 2 -> Optional.of(OUTBOUND);
            default -> Optional.empty();
        };
    }
}
