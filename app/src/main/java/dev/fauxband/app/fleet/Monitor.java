package dev.fauxband.app.fleet;

import dev.fauxband.app.fleet.figures.Machine;
import dev.fauxband.app.fleet.figures.Outcome;
import dev.fauxband.app.fleet.figures.Sample;
import dev.fauxband.io.fleet.Fleet;
import dev.fauxband.io.tally.Tally;
import dev.fauxband.io.tally.WorkCount;
import dev.fauxband.sim.behaviour.HostState;
import dev.fauxband.sim.behaviour.Work;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Looks at a fleet again and again, and keeps the sum. One thread uses it. */
final class Monitor {
    private static final double NS_PER_SECOND = 1e9;
    private static final long PATIENCE_S = 30;

    private final Fleet fleet;
    private final Machine machine = new Machine();
    private final long beganNs = System.nanoTime();
    private final Consumer<Sample> watcher;
    private final Map<Work, WorkCount> whole = new EnumMap<>(Work.class);
    private Tally last = Tally.none();
    private long lastNs = beganNs;
    private double lastSeconds;
    private long registeredMost;

    /** @param watcher is told each sample; a sample holds histograms, so that nobody should keep them all */
    Monitor(Fleet fleet, Consumer<Sample> watcher) {
        this.fleet = fleet;
        this.watcher = watcher;
    }

    /**
     * Looks now.
     *
     * @throws IllegalStateException when a shard has not answered for half a minute
     */
    Sample look() {
        Tally tally = taken();
        long nowNs = System.nanoTime();
        Sample sample = new Sample(
                (nowNs - beganNs) / NS_PER_SECOND, (nowNs - lastNs) / NS_PER_SECOND, tally, last, machine.read());
        for (Work work : Work.values()) {
            WorkCount before = whole.getOrDefault(work, WorkCount.none());
            before.sinceDue().add(tally.of(work).sinceDue());
            WorkCount now = tally.of(work);
            whole.put(work, new WorkCount(now.done(), now.failed(), now.missed(), before.sinceDue()));
        }
        registeredMost = Math.max(registeredMost, tally.in(HostState.REGISTERED));
        watcher.accept(sample);
        lastSeconds = sample.seconds();
        last = tally;
        lastNs = nowNs;
        return sample;
    }

    private Tally taken() {
        try {
            return fleet.tally().get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return last;
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("a shard does not answer any more", e);
        }
    }

    /** What came of the run until the last look. */
    Outcome outcome() {
        Tally all = new Tally(
                last.states(), whole, last.causes(), last.examples(), last.written(), last.carried(), last.lateness());
        return new Outcome(fleet.plan().modules(), registeredMost, lastSeconds, all);
    }
}
