package dev.fauxband.app.fleet.metrics;

import dev.fauxband.app.fleet.figures.Figures;
import dev.fauxband.app.fleet.figures.SampleJson;
import dev.fauxband.io.tally.Cause;
import dev.fauxband.io.tally.Tally;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Why work failed: a series for each of the first causes, the more frequent first, and one for all others. A series
 * that is there stays, because a counter may not fall.
 */
final class CauseCounters {
    static final int CAUSES_MAX = 20;
    private static final int WHY_CHARS_MAX = 120;
    private static final String NAME = "fauxband.fleet.failures";
    private static final String DESCRIPTION = "Failures by kind of work and reason.";

    private final MeterRegistry registry;
    private final Supplier<Tally> last;
    private final Set<Cause> shown = ConcurrentHashMap.newKeySet();

    CauseCounters(MeterRegistry registry, Supplier<Tally> last) {
        this.registry = registry;
        this.last = last;
        FunctionCounter.builder(NAME, this, CauseCounters::others)
                .tags("work", "any", "why", "all others")
                .description(DESCRIPTION)
                .register(registry);
    }

    void see(Tally tally) {
        if (shown.size() >= CAUSES_MAX) {
            return;
        }
        tally.causes().entrySet().stream()
                .filter(entry -> !shown.contains(entry.getKey()))
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(CAUSES_MAX - shown.size())
                .map(Map.Entry::getKey)
                .toList()
                .forEach(this::show);
    }

    private void show(Cause cause) {
        shown.add(cause);
        String why =
                cause.why().substring(0, Math.min(WHY_CHARS_MAX, cause.why().length()));
        FunctionCounter.builder(NAME, cause, one -> count(last.get(), one))
                .tags("work", SampleJson.word(cause.work()), "why", why)
                .description(DESCRIPTION)
                .register(registry);
    }

    private double others() {
        Tally tally = last.get();
        return Figures.failed(tally)
                - shown.stream().mapToDouble(cause -> count(tally, cause)).sum();
    }

    private static double count(Tally tally, Cause cause) {
        return tally.causes().getOrDefault(cause, 0L);
    }
}
