package dev.fauxband.sim.air;

import dev.fauxband.script.TraceNotation;

/** A length of time in a sentence: exact while it is short, else to the millisecond. */
final class Span {
    private static final long MS_NS = 1_000_000L;
    private static final long EXACT_NS_MAX = 10 * MS_NS;

    private Span() {}

    static String of(long ns) {
        return TraceNotation.duration(ns <= EXACT_NS_MAX ? ns : (ns + MS_NS / 2) / MS_NS * MS_NS);
    }
}
