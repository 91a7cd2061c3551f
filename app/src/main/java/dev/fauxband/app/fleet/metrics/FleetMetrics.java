package dev.fauxband.app.fleet.metrics;

import dev.fauxband.app.fleet.figures.Sample;
import dev.fauxband.app.fleet.figures.SampleJson;
import dev.fauxband.io.tally.Carried;
import dev.fauxband.io.tally.Tally;
import dev.fauxband.io.tally.WorkCount;
import dev.fauxband.sim.behaviour.HostState;
import dev.fauxband.sim.behaviour.Work;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a fleet shows to Prometheus: few series, whatever the number of modules. Samples come from one thread, and any
 * thread may read.
 */
public final class FleetMetrics implements AutoCloseable {
    private static final String PREFIX = "fauxband.fleet.";
    private static final double NS_PER_SECOND = 1e9;

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private volatile Tally last = Tally.none();
    private final LatencyBuckets latencies = new LatencyBuckets();
    private final CauseCounters causes = new CauseCounters(registry, () -> last);
    private final JvmGcMetrics collectors = new JvmGcMetrics();

    FleetMetrics() {
        for (HostState state : HostState.values()) {
            Gauge.builder(PREFIX + "modules", this, now -> now.last.in(state))
                    .tag("state", SampleJson.word(state))
                    .description("Modules by what their host programs do.")
                    .register(registry);
        }
        for (Work work : Work.values()) {
            work(work, "done", WorkCount::done);
            work(work, "failed", WorkCount::failed);
            work(work, "missed", WorkCount::missed);
        }
        datagrams("sent", Carried::sent);
        datagrams("received", Carried::received);
        datagrams("not_sent", Carried::notSent);
        counter(
                "retransmissions",
                "Messages sent again.",
                tally -> tally.carried().retransmitted());
        counter("written", "Values that the platform wrote.", Tally::written);
        counter(
                "late.calls",
                "Modules called over 100 ms late.",
                tally -> tally.lateness().late());
        counter(
                "held.back",
                "Times that the rate limit held modules back.",
                tally -> tally.lateness().heldBack());
        Gauge.builder(
                        PREFIX + "latest.call.seconds",
                        this,
                        now -> now.last.lateness().worstNs() / NS_PER_SECOND)
                .description("By how much the latest call of a module was late.")
                .register(registry);
        registry.getPrometheusRegistry().register(latencies);
        List.of(new JvmMemoryMetrics(), new JvmThreadMetrics(), new ProcessorMetrics(), collectors)
                .forEach(binder -> binder.bindTo(registry));
    }

    private void work(Work work, String result, ToDoubleFunction<WorkCount> figure) {
        FunctionCounter.builder(PREFIX + "work", this, now -> figure.applyAsDouble(now.last.of(work)))
                .tags("work", SampleJson.word(work), "result", result)
                .description("Work of the host programs.")
                .register(registry);
    }

    private void datagrams(String direction, ToDoubleFunction<Carried> figure) {
        FunctionCounter.builder(PREFIX + "datagrams", this, now -> figure.applyAsDouble(now.last.carried()))
                .tag("direction", direction)
                .description("Datagrams of all modules.")
                .register(registry);
    }

    private void counter(String name, String description, ToDoubleFunction<Tally> figure) {
        FunctionCounter.builder(PREFIX + name, this, now -> figure.applyAsDouble(now.last))
                .description(description)
                .register(registry);
    }

    /** One more sample. */
    public void see(Sample sample) {
        last = sample.tally();
        latencies.add(sample);
        causes.see(sample.tally());
    }

    /** All series in the text format of Prometheus 0.0.4. */
    String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collectors.close();
        registry.close();
    }
}
