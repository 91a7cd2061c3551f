package dev.fauxband.io.tally;

import org.HdrHistogram.Histogram;

/**
 * How one kind of work went.
 *
 * @param done how often it succeeded
 * @param failed how often it did not
 * @param missed how often it came due while the same still waited
 * @param sinceDue microseconds from when it was due until it had succeeded
 */
public record WorkCount(long done, long failed, long missed, Histogram sinceDue) {
    /** Both together. */
    public WorkCount plus(WorkCount other) {
        Histogram both = sinceDue.copy();
        both.add(other.sinceDue);
        return new WorkCount(done + other.done, failed + other.failed, missed + other.missed, both);
    }

    public static WorkCount none() {
        return new WorkCount(0, 0, 0, Latencies.none());
    }
}
