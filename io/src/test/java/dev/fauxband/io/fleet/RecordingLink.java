package dev.fauxband.io.fleet;

import dev.fauxband.data.Octets;
import dev.fauxband.io.dte.DteLink;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A host at the other end: notes what it reads and whether it was told to stop typing. Safe for two threads. */
final class RecordingLink implements DteLink {
    private final String name;
    private final List<String> written = new ArrayList<>();
    private boolean paused;
    private boolean behind;
    private boolean served;
    private @Nullable RuntimeException failure;

    RecordingLink(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public synchronized void write(Octets octets) {
        if (failure != null) {
            RuntimeException once = failure;
            failure = null;
            throw once;
        }
        written.add(octets.toLatin1());
        notifyAll();
    }

    @Override
    public synchronized void served() {
        served = true;
    }

    /** Whether it was told that no answer follows. */
    synchronized boolean hasBeenServed() {
        return served;
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
    public synchronized boolean behind() {
        return behind;
    }

    /** Whether it reads more slowly than it is answered. */
    synchronized void reads(boolean slowly) {
        behind = slowly;
    }

    @Override
    public long droppedOctets() {
        return 0;
    }

    /** All that was read, and forgets it. */
    synchronized String read() {
        String all = String.join("", written);
        written.clear();
        return all;
    }

    synchronized boolean paused() {
        return paused;
    }

    /** The next write breaks its promise and fails like this. */
    synchronized void failOnce(RuntimeException how) {
        failure = how;
    }

    synchronized void awaitResumed(long timeoutMs) throws InterruptedException {
        long deadlineNs = System.nanoTime() + timeoutMs * 1_000_000;
        while (paused) {
            long leftMs = (deadlineNs - System.nanoTime()) / 1_000_000;
            if (leftMs <= 0) {
                throw new AssertionError(name + " stays paused");
            }
            wait(leftMs);
        }
    }

    /** Waits until what was read holds this text, and forgets all up to its end. */
    synchronized void awaitText(String text, long timeoutMs) throws InterruptedException {
        long deadlineNs = System.nanoTime() + timeoutMs * 1_000_000;
        while (!String.join("", written).contains(text)) {
            long leftMs = (deadlineNs - System.nanoTime()) / 1_000_000;
            if (leftMs <= 0) {
                throw new AssertionError(name + ": no \"" + text + "\" in \"" + String.join("", written) + "\"");
            }
            wait(leftMs);
        }
        String all = String.join("", written);
        written.clear();
        written.add(all.substring(all.indexOf(text) + text.length()));
    }
}
