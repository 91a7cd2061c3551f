package dev.fauxband.io.dte;

import dev.fauxband.data.Octets;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/**
 * One TCP client. Its socket belongs to the door's thread; other threads only write as much as the socket takes at once
 * and leave the rest in the outbox.
 */
final class TcpLink implements DteLink {
    private final String name;
    private final SocketChannel channel;
    private final Attention attention;
    private final Outbox outbox = new Outbox();
    private volatile boolean paused;
    private volatile boolean broken;
    private volatile long lastWriteNs = System.nanoTime();

    /** Asks the door's thread to look at a link soon. */
    @FunctionalInterface
    interface Attention {
        void wanted(TcpLink link);
    }

    TcpLink(String name, SocketChannel channel, Attention attention) {
        this.name = name;
        this.channel = channel;
        this.attention = attention;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void write(Octets octets) {
        if (broken || octets.isEmpty()) {
            return;
        }
        if (outbox.offer(octets)) {
            lastWriteNs = System.nanoTime();
            if (!flush()) {
                attention.wanted(this);
            }
        }
    }

    @Override
    public void pause() {
        paused = true;
        attention.wanted(this);
    }

    @Override
    public void resume() {
        paused = false;
        attention.wanted(this);
    }

    @Override
    public boolean listens() {
        return !broken;
    }

    @Override
    public boolean behind() {
        return outbox.behind();
    }

    @Override
    public long droppedOctets() {
        return outbox.droppedOctets();
    }

    SocketChannel channel() {
        return channel;
    }

    /** Whether the client can no longer be written to: it reset or closed the connection, or we did. */
    boolean broken() {
        return broken;
    }

    /** When the module last wrote to it ({@link System#nanoTime}). */
    long lastWriteNs() {
        return lastWriteNs;
    }

    /** Writes what waits. Returns whether nothing is left to do: all written and the connection whole. */
    boolean flush() {
        try {
            return outbox.flushTo(channel);
        } catch (IOException e) {
            sever();
            return false;
        }
    }

    /** From now on whatever is written is dropped. */
    void sever() {
        broken = true;
        outbox.clear();
    }

    /** What the selector should wait for; {@code listening}: whether the client may still type. */
    int interest(boolean listening) {
        int reading = listening && !paused ? SelectionKey.OP_READ : 0;
        return outbox.isEmpty() ? reading : reading | SelectionKey.OP_WRITE;
    }
}
