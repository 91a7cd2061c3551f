package dev.fauxband.app.play;

import dev.fauxband.data.Octets;
import dev.fauxband.script.ScriptTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A module at the end of a line, in real time: what it says is put in, what the host types is handed out. When more
 * than {@link #OUTPUTS_MAX} pieces of it wait, the rest is dropped, and {@link #poll} and {@link #advance} fail with an
 * {@link UncheckedIOException} once they have given what came before.
 */
public final class LineTarget implements ScriptTarget {
    /** Types to the module. */
    public interface Keyboard {
        void type(Octets octets);
    }

    /** Acts from outside: why not, or empty when done. */
    public interface Actor {
        Optional<String> act(List<String> words);
    }

    /** A script takes each at once, but while it types: far more than a module says meanwhile. */
    static final int OUTPUTS_MAX = 65_536;

    private final Keyboard keyboard;
    private final Optional<Actor> actor;
    private final BlockingQueue<Output> outputs = new LinkedBlockingQueue<>(OUTPUTS_MAX);
    private final long originNs = System.nanoTime();

    /** What {@link #advance} has seen and {@link #poll} has not given yet. */
    private Optional<Output> early = Optional.empty();

    private volatile boolean overrun;
    private volatile boolean hungUp;

    public LineTarget(Keyboard keyboard, Optional<Actor> actor) {
        this.keyboard = keyboard;
        this.actor = actor;
    }

    /** The module says this; any thread. */
    public void said(Octets octets) {
        // Once something is lost, nothing may stand in its place.
        if (!overrun && !outputs.offer(new Output.Line(octets))) {
            overrun = true;
        }
    }

    /** The module is gone and says nothing more; any thread. */
    public void hungUp() {
        hungUp = true;
        // Wakes who waits; nobody does when there is no room.
        boolean unused = outputs.offer(new Output.Line(Octets.EMPTY));
    }

    @Override
    public Optional<String> ended() {
        return hungUp ? Optional.of("the module hung up") : Optional.empty();
    }

    @Override
    public void type(Octets octets) {
        keyboard.type(octets);
    }

    @Override
    public void deliver(Octets datagram) {
        throw new IllegalStateException("nobody is the platform here");
    }

    @Override
    public Optional<String> act(List<String> words) {
        return actor.orElseThrow().act(words);
    }

    @Override
    public Optional<Output> poll() {
        Optional<Output> next = early.or(() -> Optional.ofNullable(outputs.poll()));
        early = Optional.empty();
        if (next.isEmpty()) {
            checkAllIsThere();
        }
        return next;
    }

    @Override
    public long nowNs() {
        return System.nanoTime() - originNs;
    }

    @Override
    public boolean advance(long limitNs) {
        try {
            long waitNs = hungUp ? 0 : Math.max(0, limitNs - nowNs());
            Output next = outputs.poll(waitNs, TimeUnit.NANOSECONDS);
            if (next == null) {
                checkAllIsThere();
                return false;
            }
            early = Optional.of(next);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void checkAllIsThere() {
        if (overrun) {
            String why = "the module said more than the script took up, and part of it is lost";
            throw new UncheckedIOException(why, new IOException(why));
        }
    }

    @Override
    public boolean wire() {
        return false;
    }

    @Override
    public boolean acts() {
        return actor.isPresent();
    }
}
