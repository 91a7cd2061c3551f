package dev.fauxband.app.fleet.figures;

import dev.fauxband.app.cli.Mistake;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.data.NearestWord;
import dev.fauxband.io.tally.WorkCount;
import dev.fauxband.sim.behaviour.Work;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure of a run: {@code p99(send)}, {@code failed}, {@code registered}.
 *
 * @param kind what is figured
 * @param of which work; all kinds when it names none
 * @param percentile 0–100, for {@link Kind#PERCENTILE}
 */
public record Measure(Kind kind, Set<Work> of, double percentile) {
    private static final Pattern FORM = Pattern.compile("([a-z0-9.-]+?)(?:\\(([a-z-]+)\\))?");
    private static final Pattern PERCENTILE = Pattern.compile("p([0-9]{1,2}(?:\\.[0-9]{1,3})?|100)");
    private static final double US_PER_SECOND = 1e6;
    private static final double NS_PER_SECOND = 1e9;

    public Measure {
        of = Set.copyOf(of);
    }

    /** What can be figured. */
    public enum Kind {
        PERCENTILE("p99", Unit.SECONDS, true),
        MAX("max", Unit.SECONDS, true),
        MEAN("mean", Unit.SECONDS, true),
        RATE("rate", Unit.PER_SECOND, true),
        FAILED("failed", Unit.SHARE, true),
        FAILURES("failures", Unit.NUMBER, true),
        MISSED("missed", Unit.NUMBER, true),
        DONE("done", Unit.NUMBER, true),
        REGISTERED("registered", Unit.SHARE, false),
        LATE("late", Unit.NUMBER, false),
        WORST_LATE("worst-late", Unit.SECONDS, false),
        RETRANSMITTED("retransmitted", Unit.NUMBER, false);

        private final String word;
        private final Unit unit;
        private final boolean ofWork;

        Kind(String word, Unit unit, boolean ofWork) {
            this.word = word;
            this.unit = unit;
            this.ofWork = ofWork;
        }
    }

    /** The words for work, and what they stand for. */
    private enum WorkWord {
        REGISTER(Work.REGISTER),
        UPDATE(Work.UPDATE),
        SEND(Work.SEND_CON, Work.SEND_NON),
        CON(Work.SEND_CON),
        NON(Work.SEND_NON),
        DEREGISTER(Work.DEREGISTER);

        @SuppressWarnings("ImmutableEnumChecker") // Set.of
        private final Set<Work> works;

        WorkWord(Work... works) {
            this.works = Set.of(works);
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Measure parse(String text) throws UsageException {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new UsageException("--assert: \"" + text + "\" is no measure; p99(send) is one.");
        }
        String word = form.group(1);
        Matcher percentile = PERCENTILE.matcher(word);
        Kind kind = percentile.matches() ? Kind.PERCENTILE : kind(word);
        Optional<String> of = Optional.ofNullable(form.group(2));
        if (of.isPresent() && !kind.ofWork) {
            throw new UsageException("--assert: " + word + " is of the whole fleet; leave (" + of.get() + ") out.");
        }
        return new Measure(
                kind,
                of.isPresent() ? work(of.get()) : EnumSet.allOf(Work.class),
                percentile.matches() ? Double.parseDouble(percentile.group(1)) : 0);
    }

    private static Kind kind(String word) throws UsageException {
        List<String> known = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (kind.word.equals(word) && kind != Kind.PERCENTILE) {
                return kind;
            }
            known.add(kind.word);
        }
        throw unknown("measure", word, known);
    }

    private static Set<Work> work(String word) throws UsageException {
        List<String> known = new ArrayList<>();
        for (WorkWord candidate : WorkWord.values()) {
            if (candidate.word().equals(word)) {
                return candidate.works;
            }
            known.add(candidate.word());
        }
        throw unknown("work", word, known);
    }

    private static UsageException unknown(String what, String word, List<String> known) {
        return new UsageException("--assert: there is no " + what + " \"" + word + "\"; "
                + Mistake.mend(NearestWord.to(word, known), "there are " + String.join(", ", known) + "."));
    }

    Unit unit() {
        return kind.unit;
    }

    /** The figure; not a number when nothing was measured. */
    double of(Outcome outcome) {
        WorkCount count = outcome.of(of);
        long tried = count.done() + count.failed();
        return switch (kind) {
            case PERCENTILE -> latency(count, (double) count.sinceDue().getValueAtPercentile(percentile));
            case MAX -> latency(count, (double) count.sinceDue().getMaxValue());
            case MEAN -> latency(count, count.sinceDue().getMean());
            case RATE -> count.done() / outcome.seconds();
            case FAILED -> tried == 0 ? 0 : (double) count.failed() / tried;
            case FAILURES -> count.failed();
            case MISSED -> count.missed();
            case DONE -> count.done();
            case REGISTERED -> (double) outcome.registeredMost() / outcome.modules();
            case LATE -> outcome.tally().lateness().late();
            case WORST_LATE -> outcome.tally().lateness().worstNs() / NS_PER_SECOND;
            case RETRANSMITTED -> outcome.tally().carried().retransmitted();
        };
    }

    private static double latency(WorkCount count, double us) {
        return count.sinceDue().getTotalCount() == 0 ? Double.NaN : us / US_PER_SECOND;
    }
}
