package dev.fauxband.sim.behaviour;

import dev.fauxband.data.SeededRandom;

/**
 * Chance without a state: the same seed, occasion and purpose give the same number, in whatever order they are asked.
 */
final class Draw {
    private static final long OCCASION = 0xD1342543DE82EF95L;
    private static final long PURPOSE = 0xA0761D6478BD642FL;

    private Draw() {}

    /** Evenly from 0 (with) to 1 (without). */
    static double unit(long seed, long occasion, long purpose) {
        return (number(seed, occasion, purpose) >>> 11) * 0x1.0p-53;
    }

    static long number(long seed, long occasion, long purpose) {
        long mixed = new SeededRandom(seed ^ occasion * OCCASION).nextLong();
        return new SeededRandom(mixed ^ purpose * PURPOSE).nextLong();
    }
}
