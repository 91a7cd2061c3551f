package dev.fauxband.app.control;

import dev.fauxband.io.view.TraceLine;
import dev.fauxband.trace.TraceEvent;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** What one listener has not read yet; beyond the bound events are dropped and counted. */
final class EventFeed {
    /** Events that wait for a listener at most. */
    static final int EVENTS_MAX = 4_096;

    private final Optional<String> module;
    private final BlockingQueue<Heard> queue = new ArrayBlockingQueue<>(EVENTS_MAX);
    private final AtomicLong dropped = new AtomicLong();

    /** An event, and whose. */
    private record Heard(String module, TraceEvent event) {}

    EventFeed(Optional<String> module) {
        this.module = module;
    }

    /** On a shard's thread. */
    void offer(String name, TraceEvent event) {
        boolean wanted = module.isEmpty() || module.get().equals(name);
        if (wanted && !queue.offer(new Heard(name, event))) {
            dropped.incrementAndGet();
        }
    }

    /** The next event, or empty when none comes in that time. */
    Optional<TraceLine> next(long waitMs) throws InterruptedException {
        return Optional.ofNullable(queue.poll(waitMs, TimeUnit.MILLISECONDS))
                .map(heard -> TraceLine.of(heard.module(), heard.event()));
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }

    /** How many events were dropped since the last time this was asked. */
    long takeDropped() {
        return dropped.getAndSet(0);
    }
}
