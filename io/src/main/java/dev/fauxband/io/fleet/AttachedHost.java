package dev.fauxband.io.fleet;

import dev.fauxband.data.Octets;
import dev.fauxband.io.dte.DteLink;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One host at a module: what it typed and the module has not taken yet. The door's thread says {@link #typed}, all else
 * happens on the shard's thread. Without locks: when one thread pauses while the other resumes, each looks again
 * afterwards, so the link never stays paused with nothing waiting.
 */
final class AttachedHost {
    /** With so many octets waiting its link is paused; the portion in hand still fits. */
    static final int WAITING_OCTETS_MAX = 4096;

    /** When so many are left it is resumed. */
    static final int WAITING_OCTETS_LOW = 1024;

    /** Beyond it octets are lost, as in a UART overrun: a door that does not pause. */
    static final int WAITING_OCTETS_WALL = 128 * 1024;

    private final DteLink link;
    private final AtomicInteger pending = new AtomicInteger();
    private final Deque<Octets> waiting = new ArrayDeque<>(2);
    private volatile boolean paused;
    private boolean gone;

    AttachedHost(DteLink link) {
        this.link = link;
    }

    /** On the door's thread: these octets are on their way to {@link #queue(Octets)}, unless they must be dropped. */
    boolean typed(Octets octets) {
        if (pending.get() + octets.size() > WAITING_OCTETS_WALL) {
            return false;
        }
        if (pending.addAndGet(octets.size()) >= WAITING_OCTETS_MAX) {
            // In this order: who sees the flag can be sure that its resume comes after the pause.
            link.pause();
            paused = true;
            resumeWhenLow(pending.get());
        }
        return true;
    }

    /** On the shard's thread: these octets have come. */
    void queue(Octets octets) {
        waiting.add(octets);
    }

    boolean waits() {
        return !waiting.isEmpty();
    }

    /** The first of the waiting octets, at most so many and at least one, and of one line only. */
    Octets take(int most) {
        Octets first = waiting.remove();
        int size = lineOctets(first, Math.min(most, first.size()));
        Octets taken = first;
        if (first.size() > size) {
            taken = first.slice(0, size);
            waiting.addFirst(first.from(size));
        }
        resumeWhenLow(pending.addAndGet(-taken.size()));
        return taken;
    }

    private static int lineOctets(Octets octets, int most) {
        for (int i = 0; i < most; i++) {
            if (octets.at(i) == '\r' || octets.at(i) == '\n') {
                return i + 1;
            }
        }
        return most;
    }

    /** Whether it does not keep up with reading its answers: see {@link DteLink#behind}. */
    boolean behind() {
        return link.behind();
    }

    /** Sends to the host. */
    void write(Octets octets) {
        link.write(octets);
    }

    /** Sends it what all hosts get. */
    void report(Octets octets) {
        link.report(octets);
    }

    /** It has gone and all its lines have run. */
    void served() {
        link.served();
    }

    /** Whether it hears what is sent to it although it is gone. */
    boolean listens() {
        return link.listens();
    }

    /** The host types no more. What it typed before still counts. */
    void leave() {
        gone = true;
    }

    boolean gone() {
        return gone;
    }

    /** Drops what waits, and says how many octets that were. */
    int drop() {
        int dropped = waiting.stream().mapToInt(Octets::size).sum();
        waiting.clear();
        resumeWhenLow(pending.addAndGet(-dropped));
        return dropped;
    }

    private void resumeWhenLow(int left) {
        if (left <= WAITING_OCTETS_LOW && paused) {
            paused = false;
            link.resume();
        }
    }
}
