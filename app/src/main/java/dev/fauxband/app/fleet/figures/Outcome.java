package dev.fauxband.app.fleet.figures;

import dev.fauxband.io.tally.Tally;
import dev.fauxband.io.tally.WorkCount;
import dev.fauxband.sim.behaviour.Work;
import java.util.Set;

/**
 * What came of a run.
 *
 * @param modules of the fleet
 * @param registeredMost how many were registered at once, at most
 * @param seconds how long it ran
 * @param tally of all shards, with the latencies of the whole run
 */
public record Outcome(int modules, long registeredMost, double seconds, Tally tally) {
    /** Work of several kinds together. */
    public WorkCount of(Set<Work> kinds) {
        WorkCount all = WorkCount.none();
        for (Work kind : kinds) {
            all = all.plus(tally.of(kind));
        }
        return all;
    }
}
