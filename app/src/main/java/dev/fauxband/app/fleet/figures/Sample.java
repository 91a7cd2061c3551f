package dev.fauxband.app.fleet.figures;

import dev.fauxband.io.tally.Tally;
import dev.fauxband.io.tally.WorkCount;
import dev.fauxband.sim.behaviour.Work;

/**
 * What a run looked like at a moment.
 *
 * @param seconds since the run began
 * @param span seconds since the sample before
 * @param tally counts since the run began, latencies of the span
 * @param before counts of the sample before
 * @param machine what it cost
 */
public record Sample(double seconds, double span, Tally tally, Tally before, Machine.Reading machine) {
    /** How often work of this kind succeeded in a second of the span. */
    public double rate(Work work) {
        return (count(work).done() - before.of(work).done()) / span;
    }

    /** How often it failed in the span. */
    public long failed(Work work) {
        return count(work).failed() - before.of(work).failed();
    }

    /** Datagrams sent in a second of the span. */
    public double sentRate() {
        return (tally.carried().sent() - before.carried().sent()) / span;
    }

    /** Datagrams received in a second of the span. */
    public double receivedRate() {
        return (tally.carried().received() - before.carried().received()) / span;
    }

    /** Messages sent again in the span. */
    public long retransmitted() {
        return tally.carried().retransmitted() - before.carried().retransmitted();
    }

    public WorkCount count(Work work) {
        return tally.of(work);
    }
}
