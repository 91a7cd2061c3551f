package dev.fauxband.app.fleet.report;

import dev.fauxband.app.fleet.figures.Expectation;
import dev.fauxband.app.fleet.figures.Figures;
import dev.fauxband.app.fleet.figures.Unit;
import dev.fauxband.io.tally.Tally;
import dev.fauxband.io.tally.WorkCount;
import dev.fauxband.sim.behaviour.HostState;
import dev.fauxband.sim.behaviour.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tables of a run on a page. */
final class HtmlTables {
    private static final List<Double> PERCENTILES =
            List.of(0.0, 10.0, 25.0, 50.0, 75.0, 90.0, 95.0, 99.0, 99.5, 99.9, 99.99, 100.0);
    private static final int ROWS_MAX = 60;
    private static final double US_PER_SECOND = 1e6;
    private static final double NS_PER_SECOND = 1e9;

    private HtmlTables() {}

    static void verdicts(Markup page, RunResult result) {
        if (result.verdicts().isEmpty()) {
            return;
        }
        page.raw("<ul class=\"verdicts\">\n");
        for (Expectation.Verdict verdict : result.verdicts()) {
            page.element("li", verdict.holds() ? "holds" : "failed", verdict.sentence());
        }
        page.raw("</ul>\n");
    }

    static void totals(Markup page, RunResult result) {
        Tally tally = result.outcome().tally();
        List<List<String>> rows = new ArrayList<>();
        for (Work work : Work.values()) {
            WorkCount count = tally.of(work);
            if (count.done() + count.failed() + count.missed() == 0) {
                continue;
            }
            rows.add(List.of(
                    Summary.words(work),
                    number(count.done()),
                    number(count.failed()),
                    number(count.missed()),
                    Figures.percentile(count, 50),
                    Figures.percentile(count, 99),
                    Figures.percentile(count, 99.9),
                    Figures.percentile(count, 100)));
        }
        page.table(List.of("work", "done", "failed", "missed", "p50", "p99", "p99.9", "max"), rows);
        page.raw("<dl class=\"figures\">\n");
        fact(page, "registered at most", number(result.outcome().registeredMost()));
        fact(page, "datagrams out", number(tally.carried().sent()));
        fact(page, "datagrams in", number(tally.carried().received()));
        fact(page, "datagrams not sent", number(tally.carried().notSent()));
        fact(page, "messages sent again", number(tally.carried().retransmitted()));
        fact(page, "values written", number(tally.written()));
        fact(page, "late calls", number(tally.lateness().late()));
        fact(page, "latest call", Unit.SECONDS.format(tally.lateness().worstNs() / NS_PER_SECOND));
        page.raw("</dl>\n");
    }

    private static void fact(Markup page, String name, String value) {
        page.raw("<div>").element("dt", name).element("dd", value).raw("</div>");
    }

    static void percentiles(Markup page, RunResult result) {
        List<String> head = new ArrayList<>(List.of("percentile"));
        List<WorkCount> counts = new ArrayList<>();
        for (Work work : Work.values()) {
            WorkCount count = result.outcome().tally().of(work);
            if (count.sinceDue().getTotalCount() > 0) {
                head.add(Summary.words(work));
                counts.add(count);
            }
        }
        List<List<String>> rows = new ArrayList<>();
        for (double percentile : PERCENTILES) {
            List<String> row =
                    new ArrayList<>(List.of(String.valueOf(percentile).replaceFirst("\\.0$", "")));
            counts.forEach(count -> row.add(Figures.percentile(count, percentile)));
            rows.add(row);
        }
        page.element("p", "From when the work was due until it had succeeded.").table(head, rows);
    }

    /** The main figures as they went, in so many rows that one can read them. */
    static void overTime(Markup page, RunResult result) {
        List<Moment> moments = result.moments();
        int step = Math.max(1, (moments.size() + ROWS_MAX - 1) / ROWS_MAX);
        List<List<String>> rows = new ArrayList<>();
        Moment before = Moment.START;
        for (int i = Math.min(step, moments.size()) - 1; i < moments.size() && i >= 0; i += step) {
            rows.add(row(moments.get(i), before));
            before = moments.get(i);
        }
        page.table(
                List.of(
                        "time",
                        "registered",
                        "sends/s",
                        "datagrams/s",
                        "p99 con",
                        "failed",
                        "again",
                        "cpus",
                        "heap MB"),
                rows);
    }

    private static List<String> row(Moment moment, Moment before) {
        double span = Math.max(1e-3, moment.seconds() - before.seconds());
        return List.of(
                Unit.SECONDS.format(moment.seconds()),
                number(moment.in(HostState.REGISTERED)),
                rate(sends(moment) - sends(before), span),
                rate(moment.carried().sent() - before.carried().sent(), span),
                latency(moment.pace(Work.SEND_CON).p99Us()),
                number(moment.failed() - before.failed()),
                number(moment.carried().retransmitted() - before.carried().retransmitted()),
                String.format(Locale.ROOT, "%.2f", moment.machine().cpus()),
                number(moment.machine().heapBytes() >> 20));
    }

    private static long sends(Moment moment) {
        return moment.pace(Work.SEND_CON).done() + moment.pace(Work.SEND_NON).done();
    }

    private static String latency(long us) {
        return us == 0 ? "–" : Unit.SECONDS.format(us / US_PER_SECOND);
    }

    private static String rate(long count, double span) {
        return String.format(Locale.ROOT, "%,.1f", count / span);
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
