package dev.fauxband.app.fleet.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fauxband.app.fleet.figures.Expectation;
import dev.fauxband.app.fleet.figures.SampleJson;
import dev.fauxband.io.tally.Cause;
import dev.fauxband.io.tally.Example;
import dev.fauxband.io.tally.Tally;
import dev.fauxband.sim.behaviour.HostState;
import dev.fauxband.sim.behaviour.Work;
import java.util.Map;

/** A run as JSON; docs/fleet-report.md says what the fields are. */
final class ResultJson {
    /** Grows when a field changes its meaning or goes. */
    private static final int FORMAT = 1;

    private static final double US_PER_SECOND = 1e6;
    private static final double NS_PER_SECOND = 1e9;

    private ResultJson() {}

    /** All but the samples. */
    static ObjectNode summary(RunResult result) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("format", FORMAT);
        node.put("title", result.settings().title());
        node.put("began", result.began().toString());
        node.put("seconds", result.outcome().seconds());
        node.put("verdict", result.verdict());
        node.put("holds", result.holds());
        ArrayNode expectations = node.putArray("expectations");
        result.verdicts().forEach(verdict -> expectations.add(expectation(verdict)));
        ArrayNode doubts = node.putArray("doubts");
        result.doubts()
                .forEach(doubt -> doubts.addObject()
                        .put("kind", SampleJson.word(doubt.kind()))
                        .put("since_s", doubt.sinceSeconds())
                        .put("sentence", doubt.sentence()));
        node.set("totals", totals(result));
        return node;
    }

    /** All of it. */
    static ObjectNode whole(RunResult result) {
        ObjectNode node = summary(result);
        texts(node.putObject("plan"), result.settings().plan());
        texts(node.putObject("options"), result.settings().options());
        texts(node.putObject("machine"), result.machine());
        ArrayNode samples = node.putArray("samples");
        Moment before = Moment.START;
        for (Moment moment : result.moments()) {
            samples.add(sample(moment, before));
            before = moment;
        }
        return node;
    }

    private static void texts(ObjectNode node, Map<String, String> texts) {
        texts.forEach(node::put);
    }

    private static ObjectNode expectation(Expectation.Verdict verdict) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("text", verdict.expectation().text().strip());
        node.put("holds", verdict.holds());
        if (Double.isFinite(verdict.figure())) {
            node.put("figure", verdict.figure());
        } else {
            node.putNull("figure");
        }
        return node;
    }

    private static ObjectNode totals(RunResult result) {
        Tally tally = result.outcome().tally();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("modules", result.outcome().modules());
        node.put("registered_most", result.outcome().registeredMost());
        ObjectNode works = node.putObject("work");
        for (Work work : Work.values()) {
            works.set(SampleJson.word(work), SampleJson.work(tally.of(work)));
        }
        node.put("written", tally.written());
        node.put("datagrams_sent", tally.carried().sent());
        node.put("datagrams_received", tally.carried().received());
        node.put("datagrams_not_sent", tally.carried().notSent());
        node.put("retransmitted", tally.carried().retransmitted());
        node.put("late_calls", tally.lateness().late());
        node.put("worst_late_s", tally.lateness().worstNs() / NS_PER_SECOND);
        node.put("held_back", tally.lateness().heldBack());
        ArrayNode causes = node.putArray("causes");
        for (Map.Entry<Cause, Long> cause : result.causes()) {
            addCause(causes.addObject(), cause, result.examples());
        }
        return node;
    }

    private static void addCause(ObjectNode node, Map.Entry<Cause, Long> cause, Map<Cause, Example> examples) {
        node.put("work", SampleJson.word(cause.getKey().work()));
        node.put("why", cause.getKey().why());
        node.put("count", cause.getValue());
        Example example = examples.get(cause.getKey());
        if (example != null) {
            node.putObject("example").put("module", example.module()).put("trace", example.trace());
        }
    }

    private static ObjectNode sample(Moment moment, Moment before) {
        double span = moment.seconds() - before.seconds();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("seconds", moment.seconds());
        ObjectNode states = node.putObject("states");
        for (HostState state : HostState.values()) {
            states.put(SampleJson.word(state), moment.in(state));
        }
        ObjectNode works = node.putObject("work");
        for (Work work : Work.values()) {
            works.set(SampleJson.word(work), pace(moment.pace(work), before.pace(work), span));
        }
        node.put("datagrams_sent", moment.carried().sent());
        node.put("datagrams_received", moment.carried().received());
        node.put("datagrams_not_sent", moment.carried().notSent());
        node.put("retransmitted", moment.carried().retransmitted());
        node.put("late_calls", moment.lateness().late());
        node.put("cpus", moment.machine().cpus());
        node.put("heap_bytes", moment.machine().heapBytes());
        node.put("gc_share", moment.machine().gcShare());
        return node;
    }

    private static ObjectNode pace(Pace pace, Pace before, double span) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("done", pace.done()).put("failed", pace.failed()).put("missed", pace.missed());
        if (pace.maxUs() > 0) {
            node.put("p50_s", pace.p50Us() / US_PER_SECOND);
            node.put("p99_s", pace.p99Us() / US_PER_SECOND);
            node.put("p999_s", pace.p999Us() / US_PER_SECOND);
            node.put("max_s", pace.maxUs() / US_PER_SECOND);
        }
        if (span > 0) {
            node.put("per_second", (pace.done() - before.done()) / span);
        }
        return node;
    }
}
