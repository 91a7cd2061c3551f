package dev.fauxband.app.console;

import dev.fauxband.app.box.PlatformKind;
import dev.fauxband.app.control.Backlog;
import dev.fauxband.app.control.Feed;
import dev.fauxband.app.control.Refusal;
import dev.fauxband.app.control.Room;
import dev.fauxband.sim.platform.PlatformLog;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** What the platform in the box says, for those who listen and those who come later. */
public final class PlatformWatch implements PlatformLog {
    /** Lines of the past that are kept. */
    static final int PAST_MAX = 500;

    /** Lines that wait for a listener at most, those of the past aside. */
    static final int LINES_MAX = 1_024;

    /** More listeners than this are refused. */
    static final int LISTENERS_MAX = 16;

    private final PlatformKind kind;
    private final LongSupplier clockNs;
    private final PlatformLog next;
    private final Deque<PlatformLine> past = new ArrayDeque<>();
    private final List<Listener> listeners = new ArrayList<>();
    private volatile boolean kept;

    /**
     * Passes all on.
     *
     * @param clockNs that of the modules
     * @param next hears everything too
     */
    public PlatformWatch(PlatformKind kind, LongSupplier clockNs, PlatformLog next) {
        this.kind = kind;
        this.clockNs = clockNs;
        this.next = next;
    }

    /** Which platform it is. */
    PlatformKind kind() {
        return kind;
    }

    @Override
    public void line(String text) {
        next.line(text);
        if (kept) {
            heard(new PlatformLine(clockNs.getAsLong(), text));
        }
    }

    /** Somebody may come to listen: from now on it keeps what is said. */
    public void keep() {
        kept = true;
    }

    private synchronized void heard(PlatformLine line) {
        if (past.size() == PAST_MAX) {
            past.remove();
        }
        past.add(line);
        listeners.forEach(listener -> listener.backlog.offer(line));
    }

    /** What is kept, then what happens from now on: no gap, nothing twice. */
    synchronized Feed listen() throws Refusal {
        Room.await(
                this,
                listeners,
                LISTENERS_MAX,
                "there are " + LISTENERS_MAX + " listeners already; close one of them first.");
        Listener listener = new Listener(List.copyOf(past));
        listeners.add(listener);
        return listener;
    }

    private synchronized void leave(Listener listener) {
        listeners.remove(listener);
        notifyAll();
    }

    /** One who listens. */
    private final class Listener implements Feed {
        private final Backlog<PlatformLine> backlog;
        private Optional<PlatformLine> ready = Optional.empty();

        Listener(List<PlatformLine> first) {
            this.backlog = new Backlog<>(first, LINES_MAX);
        }

        @Override
        public Optional<Event> next(long waitMs) throws InterruptedException {
            if (ready.isEmpty()) {
                Backlog.Portion<PlatformLine> portion = backlog.take(waitMs);
                ready = portion.item();
                if (portion.missing() > 0) {
                    return Optional.of(Event.dropped(portion.missing()));
                }
            }
            Optional<Event> event = ready.map(Event::of);
            ready = Optional.empty();
            return event;
        }

        @Override
        public boolean isEmpty() {
            return ready.isEmpty() && backlog.isEmpty();
        }

        @Override
        public void probe() {
            backlog.nudge();
        }

        @Override
        public void close() {
            leave(this);
        }
    }
}
