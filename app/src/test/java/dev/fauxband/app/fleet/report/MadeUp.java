package dev.fauxband.app.fleet.report;

import dev.fauxband.app.fleet.figures.Expectation;
import dev.fauxband.app.fleet.figures.Machine;
import dev.fauxband.app.fleet.figures.Outcome;
import dev.fauxband.app.fleet.figures.Sample;
import dev.fauxband.io.tally.Carried;
import dev.fauxband.io.tally.Cause;
import dev.fauxband.io.tally.Example;
import dev.fauxband.io.tally.Latencies;
import dev.fauxband.io.tally.Lateness;
import dev.fauxband.io.tally.Tally;
import dev.fauxband.io.tally.WorkCount;
import dev.fauxband.sim.behaviour.HostState;
import dev.fauxband.sim.behaviour.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** A run that never was: so many seconds, each with sends and a few failures. */
public final class MadeUp {
    static final String HOSTILE = "</script><img src=x onerror=alert(1)> & \"quoted\" ]]> <!--";
    static final Cause CAUSE = new Cause(Work.SEND_CON, HOSTILE);
    static final Settings SETTINGS = new Settings(
            "50 modules, <meter>, to 127.0.0.1:5683",
            Map.of("seed", "42", "behaviour", HOSTILE),
            Map.of("--modules", "50", "--server", ""),
            List.of(new Mark(2, "nat-purge"), new Mark(999, "after the end")));
    private static final int MODULES = 50;
    private static final long MIB = 1L << 20;

    private MadeUp() {}

    /** Counts after so many seconds; 100 sends in each of them, one of which failed. */
    static Tally tally(int seconds, Lateness lateness) {
        Histogram latencies = Latencies.none();
        for (int i = 1; i < 100; i++) {
            latencies.recordValue(i * 1_000L);
        }
        return new Tally(
                Map.of(HostState.REGISTERED, (long) MODULES, HostState.ENDED, 0L),
                Map.of(Work.SEND_CON, new WorkCount(99L * seconds, seconds, 0, latencies)),
                Map.of(CAUSE, (long) seconds),
                Map.of(CAUSE, new Example(17, "> AT\n~> CON " + HOSTILE + "\n")),
                7,
                new Carried(200L * seconds, 199L * seconds, 0, 3L * seconds, 0),
                lateness);
    }

    /** The sample of this second. */
    public static Sample sample(int second) {
        return sample(second, Lateness.NONE, new Machine.Reading(0.5, 64 * MIB, 0.01));
    }

    static Sample sample(int second, Lateness lateness, Machine.Reading machine) {
        Tally before = second == 1 ? Tally.none() : tally(second - 1, Lateness.NONE);
        return new Sample(second, 1, tally(second, lateness), before, machine);
    }

    static List<Moment> moments(int seconds) {
        Moments moments = new Moments();
        for (int i = 1; i <= seconds; i++) {
            moments.add(Moment.of(sample(i)));
        }
        return moments.all();
    }

    static RunResult result(List<Expectation.Verdict> verdicts, List<Doubt> doubts) {
        return new RunResult(
                Instant.parse("2026-01-02T03:04:05.678Z"),
                SETTINGS,
                Map.of("CPU", "8 < 16"),
                outcome(),
                moments(5),
                verdicts,
                doubts);
    }

    static Outcome outcome() {
        return new Outcome(MODULES, MODULES, 5, tally(5, Lateness.NONE));
    }

    static List<Expectation.Verdict> verdicts(String... texts) throws Exception {
        List<Expectation.Verdict> verdicts = new ArrayList<>();
        for (String text : texts) {
            verdicts.add(Expectation.parse(text).against(outcome()));
        }
        return verdicts;
    }
}
