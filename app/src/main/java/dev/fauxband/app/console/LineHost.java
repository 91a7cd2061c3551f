package dev.fauxband.app.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.fauxband.app.control.Feed;
import dev.fauxband.data.Octets;
import dev.fauxband.data.OctetsBuilder;
import dev.fauxband.io.dte.DteLink;
import dev.fauxband.io.dte.DteSink;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One viewer at a module's line: a host like any other, as long as its stream is open. What it does not read in time is
 * dropped and counted, and it is told in the place of the gap.
 */
final class LineHost implements DteLink, Feed {
    /** Octets that wait for a viewer at most. */
    static final int WAITING_OCTETS_MAX = 65_536;

    private final String id;
    private final DteSink module;
    private final Runnable left;
    private final Deque<Octets> waiting = new ArrayDeque<>();
    private int waitingOctets;
    private boolean greeted;
    private boolean gone;
    private boolean probed;
    private boolean paused;
    private long untold;
    private long dropped;

    /**
     * One that comes.
     *
     * @param id by which it types
     * @param left is called when it goes
     */
    LineHost(String id, DteSink module, Runnable left) {
        this.id = id;
        this.module = module;
        this.left = left;
    }

    String id() {
        return id;
    }

    DteSink module() {
        return module;
    }

    @Override
    public String name() {
        return "console";
    }

    /** Types; false when the module has not taken yet what was typed before. */
    boolean type(Octets octets) {
        synchronized (this) {
            if (paused || gone) {
                return false;
            }
        }
        module.received(this, octets);
        return true;
    }

    @Override
    public synchronized void write(Octets octets) {
        // Once something is missing the rest waits for the gap to be told: the order is that of the line.
        if (untold > 0 || octets.size() > WAITING_OCTETS_MAX - waitingOctets) {
            untold += octets.size();
            dropped += octets.size();
            return;
        }
        waiting.add(octets);
        waitingOctets += octets.size();
        notifyAll();
    }

    @Override
    public synchronized Optional<Event> next(long waitMs) throws InterruptedException {
        if (!greeted) {
            greeted = true;
            return Optional.of(
                    new Event("open", JsonNodeFactory.instance.objectNode().put("line", id)));
        }
        long endNs = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(waitMs);
        long leftNs = endNs - System.nanoTime();
        while (isEmpty() && !probed && leftNs > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, leftNs);
            leftNs = endNs - System.nanoTime();
        }
        probed = false;
        if (waiting.isEmpty()) {
            long missing = untold;
            untold = 0;
            return missing == 0 ? Optional.empty() : Optional.of(Event.dropped(missing));
        }
        OctetsBuilder all = new OctetsBuilder(waitingOctets);
        waiting.forEach(all::add);
        waiting.clear();
        waitingOctets = 0;
        return Optional.of(Event.of(new LineSaysBody(all.build().toHex())));
    }

    @Override
    public synchronized boolean isEmpty() {
        return waiting.isEmpty() && untold == 0;
    }

    @Override
    public synchronized void probe() {
        probed = true;
        notifyAll();
    }

    @Override
    public void close() {
        synchronized (this) {
            if (gone) {
                return;
            }
            gone = true;
        }
        left.run();
        module.gone(this);
    }

    @Override
    public synchronized void pause() {
        paused = true;
    }

    @Override
    public synchronized void resume() {
        paused = false;
    }

    @Override
    public synchronized long droppedOctets() {
        return dropped;
    }
}
