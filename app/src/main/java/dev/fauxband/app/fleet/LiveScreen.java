package dev.fauxband.app.fleet;

import dev.fauxband.app.fleet.figures.Figures;
import dev.fauxband.app.fleet.figures.Sample;
import dev.fauxband.app.fleet.figures.Unit;
import dev.fauxband.io.tally.Cause;
import dev.fauxband.io.tally.WorkCount;
import dev.fauxband.sim.behaviour.HostState;
import dev.fauxband.sim.behaviour.Work;
import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One screen of 80 by 24 that is drawn over and over: for a terminal. */
final class LiveScreen implements Screen {
    static final int WIDTH = 79;
    static final int HEIGHT = 23;
    private static final int NOTES_MAX = 3;
    private static final int CAUSES_MAX = 3;
    private static final String HOME = "\u001b[H";
    private static final String CLEAR = "\u001b[2J";
    private static final String CLEAR_LINE = "\u001b[K";
    private static final String CLEAR_BELOW = "\u001b[J";
    private static final int BAR = 40;

    private final PrintWriter out;
    private final String title;
    private final int modules;
    private final Deque<String> notes = new ArrayDeque<>();

    /** @param title what runs, in a line */
    LiveScreen(PrintWriter out, String title, int modules) {
        this.out = out;
        this.title = title;
        this.modules = modules;
        out.print(CLEAR);
    }

    @Override
    public void show(Sample sample, String left) {
        StringBuilder screen = new StringBuilder(HOME);
        for (String line : lines(sample, left)) {
            screen.append(line, 0, Math.min(WIDTH, line.length()))
                    .append(CLEAR_LINE)
                    .append('\n');
        }
        out.print(screen.append(CLEAR_BELOW));
        out.flush();
    }

    /** What stands on it. */
    List<String> lines(Sample sample, String left) {
        List<String> lines = new ArrayList<>();
        lines.add(title);
        lines.add(format("%-9s %-60s", Unit.SECONDS.format(sample.seconds()), left));
        lines.add("");
        for (HostState state : HostState.values()) {
            long count = sample.tally().in(state);
            if (count > 0 || state == HostState.REGISTERED) {
                lines.add(format("%-12s %,9d  %s", word(state), count, bar(count)));
            }
        }
        lines.add("");
        lines.add("work            /s      done    failed    missed       p50       p99     p99.9");
        for (Work work : Work.values()) {
            lines.add(row(sample, work));
        }
        lines.add("");
        lines.add(format(
                "datagrams %,.0f/s out, %,.0f/s in; sent again %,d; not sent %,d; late calls %,d",
                sample.sentRate(),
                sample.receivedRate(),
                sample.tally().carried().retransmitted(),
                sample.tally().carried().notSent(),
                sample.tally().lateness().late()));
        lines.add(format(
                "cpu %.2f of %d   heap %,d MB   gc %.1f%%",
                sample.machine().cpus(),
                Runtime.getRuntime().availableProcessors(),
                sample.machine().heapBytes() >> 20,
                sample.machine().gcShare() * 100));
        lines.addAll(causes(sample.tally().causes()));
        lines.addAll(notes);
        return lines.subList(0, Math.min(HEIGHT, lines.size()));
    }

    private static String row(Sample sample, Work work) {
        WorkCount count = sample.count(work);
        return format(
                "%-10s %,8.0f %,9d %,9d %,9d %9s %9s %9s",
                word(work),
                sample.rate(work),
                count.done(),
                count.failed(),
                count.missed(),
                Figures.percentile(count, 50),
                Figures.percentile(count, 99),
                Figures.percentile(count, 99.9));
    }

    private static List<String> causes(Map<Cause, Long> causes) {
        return causes.entrySet().stream()
                .sorted(Map.Entry.<Cause, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().why()))
                .limit(CAUSES_MAX)
                .map(entry -> format(
                        "%,d × %s: %s",
                        entry.getValue(),
                        word(entry.getKey().work()),
                        entry.getKey().why()))
                .toList();
    }

    private String bar(long count) {
        int length = modules == 0 ? 0 : (int) Math.round((double) BAR * count / modules);
        return "#".repeat(length);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    @Override
    public void note(String sentence) {
        if (notes.size() == NOTES_MAX) {
            notes.removeFirst();
        }
        notes.addLast(sentence);
    }

    @Override
    public void close() {
        out.flush();
    }
}
