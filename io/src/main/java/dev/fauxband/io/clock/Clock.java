package dev.fauxband.io.clock;

import java.util.function.LongSupplier;

/** Nanoseconds from 0 on; they may pass faster than they do for the machine. Any thread reads it. */
public final class Clock implements LongSupplier {
    private final long originNs = System.nanoTime();
    private final double factor;

    private Clock(double factor) {
        this.factor = factor;
    }

    /** The machine's own, from 0 now. */
    public static Clock real() {
        return new Clock(1);
    }

    /**
     * One on which so many seconds pass in a second of the machine.
     *
     * @param factor more than 0
     */
    public static Clock fast(double factor) {
        return new Clock(factor);
    }

    @Override
    public long getAsLong() {
        long ns = System.nanoTime() - originNs;
        return factor == 1 ? ns : (long) (ns * factor);
    }

    /** How long {@code ns} on it are for the machine. */
    public long realNs(long ns) {
        return factor == 1 ? ns : (long) (ns / factor);
    }
}
