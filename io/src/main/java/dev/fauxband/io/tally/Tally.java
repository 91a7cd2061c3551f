package dev.fauxband.io.tally;

import dev.fauxband.sim.behaviour.HostState;
import dev.fauxband.sim.behaviour.Work;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * What shards have done: all counts since they began, but latencies since the copy before.
 *
 * @param states how many programs are where
 * @param works how each kind of work went
 * @param causes why work failed, and how often
 * @param examples for causes that a module met which traces
 * @param written values that the platform wrote
 */
public record Tally(
        Map<HostState, Long> states,
        Map<Work, WorkCount> works,
        Map<Cause, Long> causes,
        Map<Cause, Example> examples,
        long written,
        Carried carried,
        Lateness lateness) {
    /** Of no shard. */
    public static Tally none() {
        return new Tally(Map.of(), Map.of(), Map.of(), Map.of(), 0, Carried.NOTHING, Lateness.NONE);
    }

    /** Of both together. */
    public Tally plus(Tally other) {
        Map<HostState, Long> allStates = new EnumMap<>(HostState.class);
        allStates.putAll(states);
        other.states.forEach((state, count) -> allStates.merge(state, count, Long::sum));
        Map<Work, WorkCount> allWorks = new EnumMap<>(Work.class);
        allWorks.putAll(works);
        other.works.forEach((work, count) -> allWorks.merge(work, count, WorkCount::plus));
        Map<Cause, Long> allCauses = new HashMap<>(causes);
        other.causes.forEach((cause, count) -> allCauses.merge(cause, count, Long::sum));
        Map<Cause, Example> allExamples = new HashMap<>(other.examples);
        allExamples.putAll(examples);
        return new Tally(
                allStates,
                allWorks,
                allCauses,
                allExamples,
                written + other.written,
                carried.plus(other.carried),
                lateness.plus(other.lateness));
    }

    public long in(HostState state) {
        return states.getOrDefault(state, 0L);
    }

    public WorkCount of(Work work) {
        WorkCount count = works.get(work);
        return count == null ? WorkCount.none() : count;
    }
}
