package dev.fauxband.app.fleet.report;

import dev.fauxband.app.fleet.figures.Expectation;
import dev.fauxband.app.fleet.figures.Outcome;
import dev.fauxband.io.tally.Cause;
import dev.fauxband.io.tally.Example;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run that is over, with all that is told of it.
 *
 * @param began when
 * @param machine what it ran on, by name
 * @param moments how it went
 */
record RunResult(
        Instant began,
        Settings settings,
        Map<String, String> machine,
        Outcome outcome,
        List<Moment> moments,
        List<Expectation.Verdict> verdicts,
        List<Doubt> doubts) {
    RunResult {
        machine = Collections.unmodifiableMap(new LinkedHashMap<>(machine));
        moments = List.copyOf(moments);
        verdicts = List.copyOf(verdicts);
        doubts = List.copyOf(doubts);
    }

    /** Whether nothing that it was held to failed. */
    boolean holds() {
        return verdicts.stream().allMatch(Expectation.Verdict::holds);
    }

    /** In a line. */
    String verdict() {
        long held = verdicts.stream().filter(Expectation.Verdict::holds).count();
        String said = "held to nothing";
        if (!verdicts.isEmpty()) {
            said = (holds() ? "holds: " : "FAILED: ") + held + " of " + verdicts.size() + " expectations hold";
        }
        return doubts.isEmpty() ? said : said + " (doubtful)";
    }

    /** The causes of failure, the most frequent first. */
    List<Map.Entry<Cause, Long>> causes() {
        return outcome.tally().causes().entrySet().stream()
                .sorted(Map.Entry.<Cause, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().work())
                        .thenComparing(entry -> entry.getKey().why()))
                .toList();
    }

    /** Of failures; a cause may have none. */
    Map<Cause, Example> examples() {
        return outcome.tally().examples();
    }

    /** What stands in the plots, in order. */
    List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        settings.marks().stream()
                .filter(mark -> mark.seconds() <= outcome.seconds())
                .forEach(marks::add);
        doubts.forEach(doubt -> marks.add(new Mark(doubt.sinceSeconds(), "doubtful: " + doubt.sentence())));
        marks.sort(Comparator.comparingDouble(Mark::seconds));
        return marks;
    }
}
