package dev.fauxband.io.dte;

import dev.fauxband.data.Octets;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Frames on their way to one host, at most {@link #OCTETS_MAX} octets of them. A frame goes in whole or not at all.
 * Safe for use by several threads.
 */
public final class Outbox {
    /** For so long nobody waits for a host that takes nothing. */
    public static final long PATIENCE_MS = 1_000;

    /** Some sixty answers of the longest kind (1 kB of hex data); a host that is further behind does not read. */
    public static final int OCTETS_MAX = 65_536;

    private final Deque<ByteBuffer> frames = new ArrayDeque<>();
    private int waitingOctets;
    private long droppedOctets;
    private long takenNs = System.nanoTime();

    /** Takes {@code frame}, or drops and counts it if it does not fit. */
    public synchronized boolean offer(Octets frame) {
        if (frames.isEmpty()) {
            takenNs = System.nanoTime();
        }
        if (frame.size() > OCTETS_MAX - waitingOctets) {
            droppedOctets += frame.size();
            return false;
        }
        frames.add(ByteBuffer.wrap(frame.toArray()));
        waitingOctets += frame.size();
        return true;
    }

    /** Hands on as much as {@code channel} takes without blocking. Returns whether nothing is left. */
    public synchronized boolean flushTo(WritableByteChannel channel) throws IOException {
        for (ByteBuffer frame = frames.peek(); frame != null; frame = frames.peek()) {
            int count = channel.write(frame);
            takenNs = count > 0 ? System.nanoTime() : takenNs;
            waitingOctets -= count;
            if (frame.hasRemaining()) {
                return false;
            }
            frames.remove();
        }
        return true;
    }

    /** Takes the oldest frame out, for a channel that blocks. */
    synchronized Optional<ByteBuffer> take() {
        Optional<ByteBuffer> oldest = Optional.ofNullable(frames.poll());
        oldest.ifPresent(frame -> {
            waitingOctets -= frame.remaining();
            takenNs = System.nanoTime();
        });
        return oldest;
    }

    /** Whether more than half of what fits waits, and some was taken a moment ago: see {@link DteLink#behind}. */
    public synchronized boolean behind() {
        return waitingOctets > OCTETS_MAX / 2 && System.nanoTime() - takenNs < PATIENCE_MS * 1_000_000;
    }

    public synchronized boolean isEmpty() {
        return frames.isEmpty();
    }

    /** Drops what waits, uncounted: nobody is there to miss it. */
    public synchronized void clear() {
        frames.clear();
        waitingOctets = 0;
    }

    synchronized long droppedOctets() {
        return droppedOctets;
    }
}
