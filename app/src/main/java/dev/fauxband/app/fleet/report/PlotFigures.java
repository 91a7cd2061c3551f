package dev.fauxband.app.fleet.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fauxband.sim.behaviour.HostState;
import dev.fauxband.sim.behaviour.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleBiFunction;
import org.HdrHistogram.Histogram;

/** The figures that the page plots, as JSON inside it: plots, each of series over the same x. */
final class PlotFigures {
    private static final double US_PER_MS = 1e3;
    private static final double MIB = 1L << 20;
    private static final int POINTS_PER_DECADE = 20;

    private final List<Moment> moments;
    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final ArrayNode plots;

    private PlotFigures(RunResult result) {
        moments = result.moments();
        ArrayNode marks = root.putArray("marks");
        result.marks()
                .forEach(mark -> marks.addObject().put("x", mark.seconds()).put("text", mark.text()));
        ArrayNode seconds = root.putArray("seconds");
        moments.forEach(moment -> seconds.add(rounded(moment.seconds())));
        plots = root.putArray("plots");
    }

    /** Escaped so that it can stand in a script element. */
    static String of(RunResult result) {
        PlotFigures figures = new PlotFigures(result);
        figures.modules();
        figures.work();
        figures.datagrams();
        figures.latencies();
        figures.failures();
        figures.machine();
        figures.distribution(result);
        return figures.root
                .toString()
                .replace("&", "\\u0026")
                .replace("<", "\\u003c")
                .replace(">", "\\u003e");
    }

    private ObjectNode plot(String title, String unit) {
        ObjectNode plot = plots.addObject().put("title", title).put("unit", unit);
        plot.putArray("series");
        return plot;
    }

    /** One more series, unless it is nothing but zero. */
    private void series(ObjectNode plot, String name, ToDoubleBiFunction<Moment, Moment> figure) {
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        boolean some = false;
        Moment before = Moment.START;
        for (Moment moment : moments) {
            double value = figure.applyAsDouble(moment, before);
            some |= value != 0;
            if (Double.isNaN(value)) {
                values.addNull();
            } else {
                values.add(rounded(value));
            }
            before = moment;
        }
        if (some) {
            plot.withArray("/series").addObject().put("name", name).set("values", values);
        }
    }

    private void modules() {
        ObjectNode plot = plot("Modules by state", "");
        for (HostState state : HostState.values()) {
            series(plot, Summary.words(state), (moment, before) -> moment.in(state));
        }
    }

    private void work() {
        ObjectNode plot = plot("Work done per second", "/s");
        for (Work work : Work.values()) {
            series(
                    plot,
                    Summary.words(work),
                    (moment, before) ->
                            rate(moment.pace(work).done() - before.pace(work).done(), moment, before));
        }
    }

    private void datagrams() {
        ObjectNode plot = plot("Datagrams per second", "/s");
        series(
                plot,
                "out",
                (moment, before) ->
                        rate(moment.carried().sent() - before.carried().sent(), moment, before));
        series(
                plot,
                "in",
                (moment, before) ->
                        rate(moment.carried().received() - before.carried().received(), moment, before));
    }

    private void latencies() {
        for (Work work : Work.values()) {
            if (moments.stream().allMatch(moment -> moment.pace(work).maxUs() == 0)) {
                continue;
            }
            ObjectNode plot = plot("Latency of " + Summary.words(work), "ms").put("log", true);
            series(plot, "p50", (moment, before) -> ms(moment.pace(work).p50Us()));
            series(plot, "p99", (moment, before) -> ms(moment.pace(work).p99Us()));
            series(plot, "p99.9", (moment, before) -> ms(moment.pace(work).p999Us()));
        }
    }

    private void failures() {
        ObjectNode plot = plot("Retransmissions and failures per second", "/s");
        series(
                plot,
                "sent again",
                (moment, before) ->
                        rate(moment.carried().retransmitted() - before.carried().retransmitted(), moment, before));
        for (Work work : Work.values()) {
            series(
                    plot,
                    Summary.words(work) + " failed",
                    (moment, before) ->
                            rate(moment.pace(work).failed() - before.pace(work).failed(), moment, before));
        }
    }

    private void machine() {
        series(
                plot("Processors busy", ""),
                "cpu",
                (moment, before) -> moment.machine().cpus());
        series(plot("Heap", "MB"), "heap", (moment, before) -> moment.machine().heapBytes() / MIB);
        series(
                plot("Time in garbage collection", "%"),
                "gc",
                (moment, before) -> moment.machine().gcShare() * 100);
    }

    /** Latencies by percentile, drawn over 1/(1-percentile) as HdrHistogram does: each decade is one more nine. */
    private void distribution(RunResult result) {
        ObjectNode plot = plot("Latency by percentile", "ms").put("log", true).put("percentiles", true);
        long most = 1;
        for (Work work : Work.values()) {
            most = Math.max(most, histogram(result, work).getTotalCount());
        }
        List<Double> places = new ArrayList<>();
        for (int i = 0; places.isEmpty() || places.get(places.size() - 1) < most; i++) {
            places.add(Math.min((double) most, Math.pow(10, (double) i / POINTS_PER_DECADE)));
        }
        ArrayNode x = plot.putArray("x");
        places.forEach(x::add);
        for (Work work : Work.values()) {
            Histogram histogram = histogram(result, work);
            if (histogram.getTotalCount() > 0) {
                ArrayNode values = JsonNodeFactory.instance.arrayNode();
                places.forEach(place -> addPlace(values, histogram, place));
                plot.withArray("/series")
                        .addObject()
                        .put("name", Summary.words(work))
                        .set("values", values);
            }
        }
    }

    private static Histogram histogram(RunResult result, Work work) {
        return result.outcome().tally().of(work).sinceDue();
    }

    private static void addPlace(ArrayNode values, Histogram histogram, double place) {
        if (place > histogram.getTotalCount() && place > 1) {
            values.addNull();
        } else {
            values.add(histogram.getValueAtPercentile(100 - 100 / place) / US_PER_MS);
        }
    }

    private static double rate(long count, Moment moment, Moment before) {
        return count / Math.max(1e-3, moment.seconds() - before.seconds());
    }

    /** A latency; not a number when there was none. */
    private static double ms(long us) {
        return us == 0 ? Double.NaN : us / US_PER_MS;
    }

    private static double rounded(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.4g", value));
    }
}
