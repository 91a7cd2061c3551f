package dev.fauxband.app.fleet.report;

import dev.fauxband.io.tally.WorkCount;

/**
 * How one kind of work went until a moment.
 *
 * @param done since the run began; so are the other counts
 * @param p50Us microseconds since it was due, of what was done since the moment before; 0 when nothing was
 */
record Pace(long done, long failed, long missed, long p50Us, long p99Us, long p999Us, long maxUs) {
    static final Pace NONE = new Pace(0, 0, 0, 0, 0, 0, 0);

    static Pace of(WorkCount count) {
        boolean some = count.sinceDue().getTotalCount() > 0;
        return new Pace(
                count.done(),
                count.failed(),
                count.missed(),
                some ? count.sinceDue().getValueAtPercentile(50) : 0,
                some ? count.sinceDue().getValueAtPercentile(99) : 0,
                some ? count.sinceDue().getValueAtPercentile(99.9) : 0,
                count.sinceDue().getMaxValue());
    }

    /** This one and the one before it as one: percentiles cannot be added, so the longer stands. */
    Pace after(Pace earlier) {
        return new Pace(
                done,
                failed,
                missed,
                Math.max(p50Us, earlier.p50Us),
                Math.max(p99Us, earlier.p99Us),
                Math.max(p999Us, earlier.p999Us),
                Math.max(maxUs, earlier.maxUs));
    }
}
