package dev.fauxband.app.control;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What one listener has not read yet. Beyond the bound the newest is dropped and counted, and the count stands where it
 * is missing. One thread at a time brings, one takes.
 *
 * @param <T> what it hears
 */
public final class Backlog<T> {
    private final Deque<T> past;
    private final BlockingQueue<Portion<T>> queue;
    private final AtomicLong untold = new AtomicLong();

    /**
     * Something for the listener.
     *
     * @param missing how many before it were dropped
     * @param item empty when only the gap is to be told
     */
    public record Portion<T>(long missing, Optional<T> item) {}

    /**
     * A listener that comes now.
     *
     * @param past what it takes first, beside the bound
     * @param itemsMax what may wait for it
     */
    public Backlog(List<T> past, int itemsMax) {
        this.past = new ArrayDeque<>(past);
        this.queue = new LinkedBlockingQueue<>(itemsMax);
    }

    /** Something happened. Never waits. */
    public void offer(T item) {
        long missing = untold.getAndSet(0);
        if (!queue.offer(new Portion<>(missing, Optional.of(item)))) {
            untold.addAndGet(missing + 1);
        }
    }

    /** Lets who takes come back at once, if only with nothing. */
    public void nudge() {
        // Where this finds no room there is something to take.
        boolean unused = queue.offer(new Portion<>(0, Optional.empty()));
    }

    /** The next, or neither item nor gap when nothing comes in that time. */
    public Portion<T> take(long waitMs) throws InterruptedException {
        if (!past.isEmpty()) {
            return new Portion<>(0, Optional.of(past.remove()));
        }
        Portion<T> next = queue.poll(waitMs, TimeUnit.MILLISECONDS);
        return next == null ? new Portion<>(untold.getAndSet(0), Optional.empty()) : next;
    }

    /** Whether the listener has taken all. */
    public boolean isEmpty() {
        return past.isEmpty() && queue.isEmpty();
    }
}
