package dev.fauxband.app.fleet;

import dev.fauxband.io.fleet.Fleet;
import dev.fauxband.io.tally.Tally;
import dev.fauxband.io.tally.WorkCount;
import dev.fauxband.sim.behaviour.HostState;
import dev.fauxband.sim.behaviour.Work;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks at a fleet again and again, and keeps what it saw. One thread uses it. */
final class Monitor {
    private static final double NS_PER_SECOND = 1e9;
    private static final long PATIENCE_S = 30;

    private final Fleet fleet;
    private final Machine machine = new Machine();
    private final long beganNs = System.nanoTime();
    private final List<Sample> samples = new ArrayList<>();
    private final Map<Work, WorkCount> whole = new EnumMap<>(Work.class);
    private Tally last = Tally.none();
    private long lastNs = beganNs;
    private long registeredMost;

    Monitor(Fleet fleet) {
        this.fleet = fleet;
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
        samples.add(sample);
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

    /** What it saw, in order. */
    List<Sample> samples() {
        return List.copyOf(samples);
    }

    /** What came of the run until the last look. */
    Outcome outcome() {
        double seconds = samples.isEmpty() ? 0 : samples.get(samples.size() - 1).seconds();
        Tally all = new Tally(
                last.states(), whole, last.causes(), last.examples(), last.written(), last.carried(), last.lateness());
        return new Outcome(fleet.plan().modules(), registeredMost, seconds, all);
    }
}
