package dev.fauxband.app.fleet.report;

import dev.fauxband.app.fleet.figures.Expectation;
import dev.fauxband.app.fleet.figures.Figures;
import dev.fauxband.app.fleet.figures.SampleJson;
import dev.fauxband.app.fleet.figures.Unit;
import dev.fauxband.io.tally.Cause;
import dev.fauxband.io.tally.Tally;
import dev.fauxband.io.tally.WorkCount;
import dev.fauxband.sim.behaviour.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What came of a run, in a few lines for a terminal. */
final class Summary {
    private static final int CAUSES_MAX = 5;

    private Summary() {}

    static List<String> lines(RunResult result) {
        Tally tally = result.outcome().tally();
        List<String> lines = new ArrayList<>();
        lines.add(format(
                "%s in %s, at most %,d registered at once",
                result.settings().title(),
                Unit.SECONDS.format(result.outcome().seconds()),
                result.outcome().registeredMost()));
        lines.add("work            done   failed   missed      p50      p99    p99.9      max");
        for (Work work : Work.values()) {
            WorkCount count = tally.of(work);
            if (count.done() + count.failed() + count.missed() > 0) {
                lines.add(row(work, count));
            }
        }
        lines.add(format(
                "datagrams %,d out, %,d in, %,d not sent; %,d messages sent again",
                tally.carried().sent(),
                tally.carried().received(),
                tally.carried().notSent(),
                tally.carried().retransmitted()));
        addCauses(lines, result.causes());
        for (Expectation.Verdict verdict : result.verdicts()) {
            lines.add((verdict.holds() ? "holds   " : "FAILED  ") + verdict.sentence());
        }
        lines.add("verdict: " + result.verdict());
        result.doubts().forEach(doubt -> lines.add(doubt.aloud()));
        return lines;
    }

    private static String row(Work work, WorkCount count) {
        return format(
                "%-10s %,9d %,8d %,8d %8s %8s %8s %8s",
                words(work),
                count.done(),
                count.failed(),
                count.missed(),
                Figures.percentile(count, 50),
                Figures.percentile(count, 99),
                Figures.percentile(count, 99.9),
                Figures.percentile(count, 100));
    }

    private static void addCauses(List<String> lines, List<Map.Entry<Cause, Long>> causes) {
        if (causes.isEmpty()) {
            return;
        }
        lines.add("causes of failure:");
        causes.stream()
                .limit(CAUSES_MAX)
                .map(cause -> format(
                        "  %,d × %s: %s",
                        cause.getValue(),
                        words(cause.getKey().work()),
                        cause.getKey().why()))
                .forEach(lines::add);
        if (causes.size() > CAUSES_MAX) {
            lines.add("  and " + (causes.size() - CAUSES_MAX) + " more");
        }
    }

    static String words(Enum<?> constant) {
        return SampleJson.word(constant).replace('_', ' ');
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
