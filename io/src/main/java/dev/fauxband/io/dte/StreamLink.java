package dev.fauxband.io.dte;

import dev.fauxband.data.Octets;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The host at a stream that blocks: standard output, a UART. A thread of its own writes to it. */
final class StreamLink implements DteLink {
    private static final Logger LOG = LoggerFactory.getLogger(StreamLink.class);

    private final String name;
    private final OutputStream out;
    private final Outbox outbox = new Outbox();
    private boolean paused;
    private boolean closed;
    private boolean outputEnded;
    private long takenFrames;
    private long doneFrames;

    StreamLink(String name, OutputStream out) {
        this.name = name;
        this.out = out;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public synchronized void write(Octets octets) {
        if (!outputEnded && !octets.isEmpty() && outbox.offer(octets)) {
            takenFrames++;
            notifyAll();
        }
    }

    @Override
    public synchronized void pause() {
        paused = true;
    }

    @Override
    public synchronized void resume() {
        paused = false;
        notifyAll();
    }

    @Override
    public synchronized boolean listens() {
        return !outputEnded;
    }

    @Override
    public boolean behind() {
        return outbox.behind();
    }

    @Override
    public long droppedOctets() {
        return outbox.droppedOctets();
    }

    /** Keeps the reading thread waiting while the host is paused. */
    synchronized void awaitResumed() throws InterruptedException {
        while (paused && !closed) {
            wait();
        }
    }

    /** The writing thread: ends when the link is closed or the stream cannot be written. */
    void writeAll() {
        try {
            for (Optional<ByteBuffer> frame = next(); frame.isPresent(); frame = next()) {
                out.write(frame.get().array());
                out.flush();
                done();
            }
        } catch (IOException e) {
            LOG.warn("The output of {} ends: {}", name, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        endOutput();
    }

    private synchronized Optional<ByteBuffer> next() throws InterruptedException {
        while (!outputEnded && outbox.isEmpty()) {
            wait();
        }
        return outbox.take();
    }

    private synchronized void done() {
        doneFrames++;
        notifyAll();
    }

    /** How many frames there were to write. */
    synchronized long frames() {
        return takenFrames;
    }

    /** Waits until what was taken so far is written, or nothing can be written any more. False when the time is up. */
    synchronized boolean drain(Duration limit) throws InterruptedException {
        long untilNs = System.nanoTime() + limit.toNanos();
        long target = takenFrames;
        while (!outputEnded && doneFrames < target) {
            long leftNs = untilNs - System.nanoTime();
            if (leftNs <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, leftNs);
        }
        return true;
    }

    /** Ends both directions; what waits is dropped. */
    synchronized void close() {
        closed = true;
        endOutput();
    }

    private synchronized void endOutput() {
        outputEnded = true;
        outbox.clear();
        notifyAll();
    }
}
