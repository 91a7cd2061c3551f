package dev.fauxband.io.fleet;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The one way into a shard from other threads: work that its thread does at the next turn. Nobody blocks here. Whoever
 * brings work that can pile up must {@link #offer} it; {@link #add} is for work that something else bounds: hosts that
 * come and go, answers to questions, modules to begin.
 */
final class Inbox {
    /** More work than this is not taken by {@link #offer}. */
    static final int WORK_MAX = 65_536;

    private final Queue<Runnable> work = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private final Runnable wakeUp;

    /**
     * @param wakeUp what ends the sleep of the shard; called from any thread
     */
    Inbox(Runnable wakeUp) {
        this.wakeUp = wakeUp;
    }

    /** Hands work over, if there is room. */
    boolean offer(Runnable item) {
        if (size.get() >= WORK_MAX) {
            return false;
        }
        add(item);
        return true;
    }

    /** Hands work over. */
    void add(Runnable item) {
        size.incrementAndGet();
        work.add(item);
        wakeUp.run();
    }

    /** Does the work that is there now; what comes meanwhile is for the next turn. */
    void work() {
        for (int i = size.get(); i > 0; i--) {
            Runnable item = work.poll();
            if (item == null) {
                return;
            }
            size.decrementAndGet();
            item.run();
        }
    }

    boolean isEmpty() {
        return work.isEmpty();
    }
}
