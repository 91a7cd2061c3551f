package dev.fauxband.app.fleet.report;

import dev.fauxband.app.fleet.figures.Machine;
import dev.fauxband.app.fleet.figures.Sample;
import dev.fauxband.app.fleet.figures.Unit;
import dev.fauxband.app.fleet.report.Doubt.Kind;
import dev.fauxband.io.tally.Lateness;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The truth of a run about itself: when the generator was the bottleneck, and not the platform. One thread uses it. */
final class Doubts {
    /** More of all processors than this: nothing is left for anybody. */
    private static final double CPU_SHARE_MAX = 0.95;

    /** A share of less time than this says nothing. */
    private static final double SPAN_SECONDS_MIN = 0.9;

    private static final double NS_PER_SECOND = 1e9;

    private final int processors;
    private final Map<Kind, Doubt> found = new EnumMap<>(Kind.class);
    private double spanSeconds;
    private double cpuSeconds;
    private double gcSeconds;
    private double cpusMost;
    private double gcShareMost;

    Doubts(int processors) {
        this.processors = processors;
    }

    /**
     * Looks at what a run did.
     *
     * @param lost datagrams that sockets of this machine have lost since the run began
     * @return those that begin now
     */
    List<Doubt> see(Sample sample, long lost) {
        List<Doubt> begin = new ArrayList<>();
        Lateness lateness = sample.tally().lateness();
        note(lateness.late() > 0, Kind.LATE_CALLS, sample, late(lateness), begin);
        long notSent = lost + sample.tally().carried().notSent();
        note(notSent > 0, Kind.BUFFERS_FULL, sample, full(notSent), begin);
        note(lateness.heldBack() > 0, Kind.HELD_BACK, sample, held(lateness), begin);
        seeMachine(sample, begin);
        return begin;
    }

    private void seeMachine(Sample sample, List<Doubt> begin) {
        spanSeconds += sample.span();
        cpuSeconds += sample.span() * sample.machine().cpus();
        gcSeconds += sample.span() * sample.machine().gcShare();
        if (spanSeconds < SPAN_SECONDS_MIN) {
            return;
        }
        double cpus = cpuSeconds / spanSeconds;
        double gcShare = gcSeconds / spanSeconds;
        cpusMost = Math.max(cpus, cpusMost);
        gcShareMost = Math.max(gcShare, gcShareMost);
        note(gcShare > Machine.Reading.GC_SHARE_MAX, Kind.GARBAGE, sample, garbage(), begin);
        note(cpus >= CPU_SHARE_MAX * processors, Kind.PROCESSORS_BUSY, sample, busy(), begin);
        spanSeconds = 0;
        cpuSeconds = 0;
        gcSeconds = 0;
    }

    private void note(boolean holds, Kind kind, Sample sample, String sentence, List<Doubt> begin) {
        if (!holds) {
            return;
        }
        Doubt before = found.get(kind);
        Doubt now = new Doubt(kind, before == null ? sample.seconds() : before.sinceSeconds(), sentence);
        found.put(kind, now);
        if (before == null) {
            begin.add(now);
        }
    }

    private static String late(Lateness lateness) {
        return format(
                "%,d calls of modules came more than %d ms late, the latest by %s.",
                lateness.late(),
                Lateness.BOUND_NS / 1_000_000,
                Unit.SECONDS.format(lateness.worstNs() / NS_PER_SECOND));
    }

    private static String full(long lost) {
        return format("%,d datagrams were lost on this machine, where socket buffers were full.", lost);
    }

    private static String held(Lateness lateness) {
        return format(
                "the rate limit held modules back %,d times that were due; --max-rate sets it.", lateness.heldBack());
    }

    private String garbage() {
        return format(
                "the JVM collected garbage for up to %.1f %% of the time; a larger heap (-Xmx) may help.",
                gcShareMost * 100);
    }

    private String busy() {
        return format("this process kept %.2f of %d processors busy: none was left.", cpusMost, processors);
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    /** All until now. */
    List<Doubt> all() {
        return List.copyOf(found.values());
    }
}
