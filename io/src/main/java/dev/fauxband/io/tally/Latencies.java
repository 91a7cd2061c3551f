package dev.fauxband.io.tally;

import org.HdrHistogram.Histogram;

/** How long work took, in microseconds from 1 on, with three digits. */
public final class Latencies {
    private static final int DIGITS = 3;
    private static final long NS_PER_US = 1_000;

    private Latencies() {}

    /** One that grows with what it holds. */
    public static Histogram none() {
        return new Histogram(DIGITS);
    }

    /** One more piece of work that took so long. */
    static void record(Histogram histogram, long ns) {
        histogram.recordValue(Math.max(1, ns / NS_PER_US));
    }
}
