package dev.fauxband.io.fleet;

import dev.fauxband.trace.TraceEvent;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Hands traces from the shards to a thread that may block: a file, a terminal, a pipe that nobody reads. When the
 * writer does not keep up, events are dropped and counted, and the trace says so in the place where they are missing.
 */
public final class TraceQueue implements TraceSink, AutoCloseable {
    private static final long CLOSE_PATIENCE_MS = 500;

    private final BlockingQueue<Consumer<TraceSink>> queue;
    private final TraceSink writer;
    private final boolean captures;
    private final Thread thread;
    private final AtomicLong dropped = new AtomicLong();
    private final AtomicLong untold = new AtomicLong();
    private volatile boolean closing;

    /**
     * Starts the writer's thread, a daemon.
     *
     * @param eventsMax how many events may wait
     * @param writer called only on that thread
     */
    public TraceQueue(int eventsMax, TraceSink writer) {
        this.queue = new ArrayBlockingQueue<>(eventsMax);
        this.writer = writer;
        this.captures = writer.captures();
        this.thread = new Thread(this::write, "fauxband-trace");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void event(String module, TraceEvent event) {
        long missing = untold.getAndSet(0);
        hand(missing, sink -> {
            if (missing > 0) {
                sink.event(module, new TraceEvent.Note(event.atNs(), missing + " trace events were dropped here"));
            }
            sink.event(module, event);
        });
    }

    @Override
    public boolean captures() {
        return captures;
    }

    @Override
    public void settled(String module) {
        if (captures) {
            // When there is no room for it, the next event of the module says the same.
            boolean unused = queue.offer(sink -> sink.settled(module));
        }
    }

    @Override
    public void fault(ModuleFault fault) {
        hand(0, sink -> sink.fault(fault));
    }

    /** How many events the writer did not get. */
    public long dropped() {
        return dropped.get();
    }

    /** Writes what waits, as far as that takes no more than half a second, and ends the thread. */
    @Override
    public void close() {
        closing = true;
        // Wakes a writer that waits; one that does not wait looks for itself.
        queue.offer(sink -> {});
        try {
            thread.join(CLOSE_PATIENCE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hand(long missing, Consumer<TraceSink> item) {
        if (!queue.offer(item)) {
            dropped.incrementAndGet();
            untold.addAndGet(missing + 1);
        }
    }

    private void write() {
        try {
            while (!closing || !queue.isEmpty()) {
                queue.take().accept(writer);
                if (queue.isEmpty()) {
                    writer.caughtUp();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
