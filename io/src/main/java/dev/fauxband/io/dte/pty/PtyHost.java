package dev.fauxband.io.dte.pty;

import dev.fauxband.data.Octets;
import dev.fauxband.io.dte.DteLink;
import java.util.concurrent.atomic.AtomicLong;

/** One stay at a PTY: from the first open of the slave to its last close. */
final class PtyHost implements DteLink {
    private final String name;
    private final PtyLine line;
    private final AtomicLong droppedOctets = new AtomicLong();
    private volatile boolean paused;

    PtyHost(String name, PtyLine line) {
        this.name = name;
        this.line = line;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void write(Octets octets) {
        if (!octets.isEmpty() && !line.write(this, octets)) {
            droppedOctets.addAndGet(octets.size());
        }
    }

    @Override
    public void pause() {
        paused = true;
    }

    @Override
    public void resume() {
        paused = false;
        line.look();
    }

    @Override
    public boolean behind() {
        return line.behind();
    }

    @Override
    public long droppedOctets() {
        return droppedOctets.get();
    }

    boolean paused() {
        return paused;
    }
}
