package dev.fauxband.app.fleet.report;

import dev.fauxband.app.fleet.figures.Machine;
import dev.fauxband.app.fleet.figures.Sample;
import dev.fauxband.io.tally.Carried;
import dev.fauxband.io.tally.Lateness;
import dev.fauxband.sim.behaviour.HostState;
import dev.fauxband.sim.behaviour.Work;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What is kept of a sample: figures, no histograms, so that a run of days can be kept.
 *
 * @param seconds since the run began
 * @param span seconds since the moment before
 * @param states how many programs were where
 * @param paces how each kind of work went
 */
record Moment(
        double seconds,
        double span,
        Map<HostState, Long> states,
        Map<Work, Pace> paces,
        Carried carried,
        Lateness lateness,
        Machine.Reading machine) {
    /** Before anything happened. */
    static final Moment START =
            new Moment(0, 0, Map.of(), Map.of(), Carried.NOTHING, Lateness.NONE, new Machine.Reading(0, 0, 0));

    Moment {
        states = states.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(states));
        paces = paces.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(paces));
    }

    static Moment of(Sample sample) {
        Map<Work, Pace> paces = new EnumMap<>(Work.class);
        for (Work work : Work.values()) {
            paces.put(work, Pace.of(sample.count(work)));
        }
        return new Moment(
                sample.seconds(),
                sample.span(),
                sample.tally().states(),
                paces,
                sample.tally().carried(),
                sample.tally().lateness(),
                sample.machine());
    }

    long in(HostState state) {
        return states.getOrDefault(state, 0L);
    }

    Pace pace(Work work) {
        return paces.getOrDefault(work, Pace.NONE);
    }

    /** Work of all kinds that failed since the run began. */
    long failed() {
        return paces.values().stream().mapToLong(Pace::failed).sum();
    }

    /** This one and the one before it as one. */
    Moment after(Moment earlier) {
        Map<Work, Pace> both = new EnumMap<>(Work.class);
        for (Work work : Work.values()) {
            both.put(work, pace(work).after(earlier.pace(work)));
        }
        double all = span + earlier.span;
        Machine.Reading mean = new Machine.Reading(
                (machine.cpus() * span + earlier.machine.cpus() * earlier.span) / all,
                machine.heapBytes(),
                (machine.gcShare() * span + earlier.machine.gcShare() * earlier.span) / all);
        return new Moment(seconds, all, states, both, carried, lateness, mean);
    }
}
