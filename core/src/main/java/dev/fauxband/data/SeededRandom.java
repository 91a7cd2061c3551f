package dev.fauxband.data;

/** The only source of chance in a module: SplitMix64, eight octets of state, the same numbers for the same seed. */
public final class SeededRandom {
    private long state;

    public SeededRandom(long seed) {
        state = seed;
    }

    public long nextLong() {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    /** Evenly from 0 to {@code bound} - 1. */
    public int nextInt(int bound) {
        return (int) Long.remainderUnsigned(nextLong(), bound);
    }

    /** Evenly from 0 (with) to 1 (without). */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }
}
