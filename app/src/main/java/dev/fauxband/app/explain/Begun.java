package dev.fauxband.app.explain;

import java.util.Optional;

/** Something that was begun, and whose result comes later. */
record Begun(int line, Optional<Long> atNs) {
    /** How long ago that is, where both times are known. */
    Optional<Long> untilNs(Optional<Long> nowNs) {
        return nowNs.flatMap(now -> atNs.map(then -> now - then)).filter(span -> span >= 0);
    }
}
