package dev.fauxband.app.fleet.report;

import dev.fauxband.app.fleet.figures.Sample;
import dev.fauxband.app.fleet.figures.SampleJson;
import dev.fauxband.io.tally.WorkCount;
import dev.fauxband.sim.behaviour.HostState;
import dev.fauxband.sim.behaviour.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Samples as comma-separated values (RFC 4180), a row each; docs/fleet-report.md says what the columns are. */
final class CsvRows {
    private static final double US_PER_SECOND = 1e6;
    private static final double NS_PER_SECOND = 1e9;
    private static final List<String> OF_WORK = List.of("done", "failed", "missed", "p50_s", "p99_s", "p999_s");
    private static final List<String> OF_ALL = List.of(
            "written",
            "datagrams_sent",
            "datagrams_received",
            "datagrams_not_sent",
            "retransmitted",
            "late_calls",
            "worst_late_s",
            "held_back",
            "cpus",
            "heap_bytes",
            "gc_share");

    private CsvRows() {}

    static List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("seconds", "span_s"));
        for (HostState state : HostState.values()) {
            columns.add(SampleJson.word(state));
        }
        for (Work work : Work.values()) {
            OF_WORK.forEach(figure -> columns.add(SampleJson.word(work) + "_" + figure));
        }
        columns.addAll(OF_ALL);
        return columns;
    }

    static String header() {
        return String.join(",", columns()) + "\r\n";
    }

    static String row(Sample sample) {
        List<String> cells = new ArrayList<>(List.of(number(sample.seconds()), number(sample.span())));
        for (HostState state : HostState.values()) {
            cells.add(Long.toString(sample.tally().in(state)));
        }
        for (Work work : Work.values()) {
            WorkCount count = sample.count(work);
            cells.add(Long.toString(count.done()));
            cells.add(Long.toString(count.failed()));
            cells.add(Long.toString(count.missed()));
            cells.add(percentile(count, 50));
            cells.add(percentile(count, 99));
            cells.add(percentile(count, 99.9));
        }
        addWhole(cells, sample);
        return String.join(",", cells) + "\r\n";
    }

    private static void addWhole(List<String> cells, Sample sample) {
        cells.add(Long.toString(sample.tally().written()));
        cells.add(Long.toString(sample.tally().carried().sent()));
        cells.add(Long.toString(sample.tally().carried().received()));
        cells.add(Long.toString(sample.tally().carried().notSent()));
        cells.add(Long.toString(sample.tally().carried().retransmitted()));
        cells.add(Long.toString(sample.tally().lateness().late()));
        cells.add(number(sample.tally().lateness().worstNs() / NS_PER_SECOND));
        cells.add(Long.toString(sample.tally().lateness().heldBack()));
        cells.add(number(sample.machine().cpus()));
        cells.add(Long.toString(sample.machine().heapBytes()));
        cells.add(number(sample.machine().gcShare()));
    }

    private static String percentile(WorkCount count, double percent) {
        return count.sinceDue().getTotalCount() == 0
                ? ""
                : number(count.sinceDue().getValueAtPercentile(percent) / US_PER_SECOND);
    }

    private static String number(double figure) {
        return String.format(Locale.ROOT, "%.6f", figure);
    }
}
