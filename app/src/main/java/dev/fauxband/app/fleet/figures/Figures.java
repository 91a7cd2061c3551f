package dev.fauxband.app.fleet.figures;

import dev.fauxband.io.tally.Tally;
import dev.fauxband.io.tally.WorkCount;
import dev.fauxband.sim.behaviour.Work;

/** Figures as one reads them. */
public final class Figures {
    private static final double US_PER_SECOND = 1e6;

    private Figures() {}

    /** How long so much of the work took at most; a dash when there was none. */
    public static String percentile(WorkCount count, double percent) {
        return count.sinceDue().getTotalCount() == 0
                ? "-"
                : Unit.SECONDS.format(count.sinceDue().getValueAtPercentile(percent) / US_PER_SECOND);
    }

    /** Work of all kinds that failed. */
    public static long failed(Tally tally) {
        long failed = 0;
        for (Work work : Work.values()) {
            failed += tally.of(work).failed();
        }
        return failed;
    }
}
