package dev.fauxband.app.fleet.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.fleet.figures.Machine;
import dev.fauxband.app.fleet.figures.Sample;
import dev.fauxband.app.fleet.report.MadeUp;
import dev.fauxband.io.tally.Carried;
import dev.fauxband.io.tally.Cause;
import dev.fauxband.io.tally.Latencies;
import dev.fauxband.io.tally.Lateness;
import dev.fauxband.io.tally.Tally;
import dev.fauxband.io.tally.WorkCount;
import dev.fauxband.sim.behaviour.Work;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a fleet shows to Prometheus. */
final class FleetMetricsTest {
    private static final String LATENCY = "fauxband_fleet_latency_seconds";

    @Test
    void countsAndStatesAreThoseOfTheLastSample() {
        try (FleetMetrics metrics = new FleetMetrics()) {
            metrics.see(MadeUp.sample(1));
            metrics.see(MadeUp.sample(2));
            Scraped scraped = Scraped.of(metrics.text());

            assertThat(scraped.sum("fauxband_fleet_modules", "state", "registered"))
                    .isEqualTo(50);
            assertThat(scraped.sum("fauxband_fleet_work_total", "work", "send_con", "result", "done"))
                    .isEqualTo(198);
            assertThat(scraped.sum("fauxband_fleet_datagrams_total", "direction", "sent"))
                    .isEqualTo(400);
            assertThat(scraped.sum("fauxband_fleet_retransmissions_total")).isEqualTo(6);
        }
    }

    @Test
    void latenciesOfAllSamplesAreInBuckets() {
        try (FleetMetrics metrics = new FleetMetrics()) {
            metrics.see(MadeUp.sample(1));
            metrics.see(MadeUp.sample(2));
            Scraped scraped = Scraped.of(metrics.text());

            // 1 ms to 99 ms, each once a sample; of the values that share a bucket of HdrHistogram the highest counts.
            assertThat(scraped.sum(LATENCY + "_count", "work", "send_con")).isEqualTo(198);
            assertThat(scraped.sum(LATENCY + "_sum", "work", "send_con")).isCloseTo(9.9, within(0.01));
            assertThat(scraped.sum(LATENCY + "_bucket", "work", "send_con", "le", "0.1"))
                    .isEqualTo(198);
            assertThat(scraped.sum(LATENCY + "_bucket", "work", "send_con", "le", "0.001"))
                    .isEqualTo(2);
            assertThat(scraped.sum(LATENCY + "_count", "work", "update")).isZero();
        }
    }

    @Test
    void causesAreBoundedAndNoneIsLost() {
        Map<Cause, Long> causes = new HashMap<>();
        for (int i = 1; i <= 100; i++) {
            causes.put(new Cause(Work.UPDATE, "reason " + i), (long) i);
        }
        WorkCount failed = new WorkCount(0, 5_050, 0, Latencies.none());
        Tally tally =
                new Tally(Map.of(), Map.of(Work.UPDATE, failed), causes, Map.of(), 0, Carried.NOTHING, Lateness.NONE);
        try (FleetMetrics metrics = new FleetMetrics()) {
            metrics.see(new Sample(1, 1, tally, Tally.none(), new Machine.Reading(0, 0, 0)));
            Scraped scraped = Scraped.of(metrics.text());

            assertThat(scraped.series())
                    .filteredOn(series -> series.name().equals("fauxband_fleet_failures_total"))
                    .hasSize(CauseCounters.CAUSES_MAX + 1);
            assertThat(scraped.sum("fauxband_fleet_failures_total")).isEqualTo(5_050);
            assertThat(scraped.sum("fauxband_fleet_failures_total", "why", "reason 100"))
                    .isEqualTo(100);
        }
    }

    @Test
    void onlyThisMachineMayLookUnlessTheUserSaysOtherwise() {
        assertThatThrownBy(() -> MetricsDoor.open("0.0.0.0:9464", false))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--metrics-anywhere");
        assertThatThrownBy(() -> MetricsDoor.open("example.com:9464", true)).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> MetricsDoor.open("9464", true)).isInstanceOf(UsageException.class);
    }
}
