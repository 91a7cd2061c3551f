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
final class Outbox {
    /** Some sixty answers of the longest kind (1 kB of hex data); a host that is further behind does not read. */
    static final int OCTETS_MAX = 65_536;

    private final Deque<ByteBuffer> frames = new ArrayDeque<>();
    private int waitingOctets;
    private long droppedOctets;

    /** Takes {@code frame}, or drops and counts it if it does not fit. */
    synchronized boolean offer(Octets frame) {
        if (frame.size() > OCTETS_MAX - waitingOctets) {
            droppedOctets += frame.size();
            return false;
        }
        frames.add(ByteBuffer.wrap(frame.toArray()));
        waitingOctets += frame.size();
        return true;
    }

    /** Hands on as much as {@code channel} takes without blocking. Returns whether nothing is left. */
    synchronized boolean flushTo(WritableByteChannel channel) throws IOException {
        for (ByteBuffer frame = frames.peek(); frame != null; frame = frames.peek()) {
            waitingOctets -= channel.write(frame);
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
        oldest.ifPresent(frame -> waitingOctets -= frame.remaining());
        return oldest;
    }

    synchronized boolean isEmpty() {
        return frames.isEmpty();
    }

    /** Drops what waits, uncounted: nobody is there to miss it. */
    synchronized void clear() {
        frames.clear();
        waitingOctets = 0;
    }

    synchronized long droppedOctets() {
        return droppedOctets;
    }
}
