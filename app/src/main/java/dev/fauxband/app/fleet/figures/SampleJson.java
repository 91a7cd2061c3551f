package dev.fauxband.app.fleet.figures;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fauxband.io.tally.WorkCount;
import dev.fauxband.sim.behaviour.HostState;
import dev.fauxband.sim.behaviour.Work;
import java.util.Locale;

/** A sample as JSON: seconds, counts by state, and for each kind of work counts, rate and latencies in seconds. */
public final class SampleJson {
    private static final double US_PER_SECOND = 1e6;

    private SampleJson() {}

    public static ObjectNode of(Sample sample) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("seconds", sample.seconds());
        ObjectNode states = node.putObject("states");
        for (HostState state : HostState.values()) {
            states.put(word(state), sample.tally().in(state));
        }
        ObjectNode works = node.putObject("work");
        for (Work work : Work.values()) {
            works.set(word(work), work(sample.count(work)).put("per_second", sample.rate(work)));
        }
        node.put("written", sample.tally().written());
        node.put("datagrams_sent", sample.tally().carried().sent());
        node.put("datagrams_received", sample.tally().carried().received());
        node.put("datagrams_not_sent", sample.tally().carried().notSent());
        node.put("retransmitted", sample.tally().carried().retransmitted());
        node.put("late_calls", sample.tally().lateness().late());
        node.put("cpus", sample.machine().cpus());
        node.put("heap_bytes", sample.machine().heapBytes());
        node.put("gc_share", sample.machine().gcShare());
        return node;
    }

    public static ObjectNode work(WorkCount count) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("done", count.done());
        node.put("failed", count.failed());
        node.put("missed", count.missed());
        if (count.sinceDue().getTotalCount() > 0) {
            node.put("p50_s", seconds(count, 50));
            node.put("p99_s", seconds(count, 99));
            node.put("p999_s", seconds(count, 99.9));
            node.put("max_s", count.sinceDue().getMaxValue() / US_PER_SECOND);
        }
        return node;
    }

    private static double seconds(WorkCount count, double percent) {
        return count.sinceDue().getValueAtPercentile(percent) / US_PER_SECOND;
    }

    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
