package dev.fauxband.app.fleet.metrics;

import dev.fauxband.app.fleet.figures.Sample;
import dev.fauxband.app.fleet.figures.SampleJson;
import dev.fauxband.sim.behaviour.Work;
import io.prometheus.metrics.model.registry.Collector;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/** Latencies of each kind of work since the run began, in buckets from a millisecond to five minutes. */
final class LatencyBuckets implements Collector {
    static final String NAME = "fauxband_fleet_latency_seconds";

    private static final List<Double> BOUNDS_SECONDS = List.of(
            0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 120.0, 300.0);
    private static final double US_PER_SECOND = 1e6;

    private final Map<Work, Buckets> works = new EnumMap<>(Work.class);

    /** Of one kind of work. */
    private static final class Buckets {
        /** One for each bound, and one for what is longer. */
        private final long[] counts = new long[BOUNDS_SECONDS.size() + 1];

        private double seconds;

        private void add(HistogramIterationValue value) {
            double each = value.getValueIteratedTo() / US_PER_SECOND;
            int place = 0;
            while (place < BOUNDS_SECONDS.size() && each > BOUNDS_SECONDS.get(place)) {
                place++;
            }
            counts[place] += value.getCountAddedInThisIterationStep();
            seconds += each * value.getCountAddedInThisIterationStep();
        }

        private HistogramDataPointSnapshot snapshot(Work work) {
            ClassicHistogramBuckets.Builder buckets = ClassicHistogramBuckets.builder();
            for (int i = 0; i < counts.length; i++) {
                buckets.bucket(i < BOUNDS_SECONDS.size() ? BOUNDS_SECONDS.get(i) : Double.POSITIVE_INFINITY, counts[i]);
            }
            return HistogramDataPointSnapshot.builder()
                    .labels(Labels.of("work", SampleJson.word(work)))
                    .classicHistogramBuckets(buckets.build())
                    .sum(seconds)
                    .build();
        }
    }

    LatencyBuckets() {
        for (Work work : Work.values()) {
            works.put(work, new Buckets());
        }
    }

    synchronized void add(Sample sample) {
        works.forEach((work, buckets) -> {
            Histogram since = sample.count(work).sinceDue();
            since.recordedValues().forEach(buckets::add);
        });
    }

    @Override
    public synchronized HistogramSnapshot collect() {
        HistogramSnapshot.Builder snapshot =
                HistogramSnapshot.builder().name(NAME).help("From when work was due until it had succeeded.");
        works.forEach((work, buckets) -> snapshot.dataPoint(buckets.snapshot(work)));
        return snapshot.build();
    }
}
