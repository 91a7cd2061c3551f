package dev.fauxband.trace;

import dev.fauxband.data.Datagram;
import dev.fauxband.data.PlainText;
import dev.fauxband.data.ShortQueue;
import dev.fauxband.trace.TraceEvent.Fate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The trace events of one module that the shell has not taken yet; bounded, and where some are missing it says so. */
public final class Trace {
    /** A shell drains after each input; one input causes far fewer events. A remark on those missing comes on top. */
    static final int EVENTS_MAX = 1024;

    private Level level;
    /** Made with the first event: a fleet has none. */
    private @Nullable ShortQueue<TraceEvent> events;

    private long untold;

    /** How much a module says. */
    public enum Level {
        /** Nothing: a large fleet. */
        OFF,
        /** Only why the host sees ERROR or FAIL. */
        REASONS,
        /** Lines, datagrams, states, notes and reasons. */
        ALL
    }

    public Trace(Level level) {
        this.level = level;
    }

    /** From now on it says so much. */
    public void use(Level wanted) {
        level = wanted;
    }

    /** Ask before building a costly text. */
    public boolean all() {
        return level == Level.ALL;
    }

    public void hostLine(long nowNs, String text) {
        if (all()) {
            add(new TraceEvent.HostLine(nowNs, text));
        }
    }

    public void moduleText(long nowNs, String text) {
        if (all()) {
            add(new TraceEvent.ModuleText(nowNs, text));
        }
    }

    public void sent(long nowNs, Datagram datagram) {
        if (all()) {
            add(new TraceEvent.Sent(nowNs, datagram));
        }
    }

    public void received(long nowNs, Datagram datagram) {
        if (all()) {
            add(new TraceEvent.Received(nowNs, datagram));
        }
    }

    public void became(long nowNs, String machine, Enum<?> from, Enum<?> to, String why) {
        if (all()) {
            add(new TraceEvent.Became(nowNs, machine, from.name(), to.name(), PlainText.of(why)));
        }
    }

    public void note(long nowNs, String text) {
        if (all()) {
            add(new TraceEvent.Note(nowNs, PlainText.of(text)));
        }
    }

    /** Ask {@link #all} before building a costly text. */
    public void fate(Fate fate) {
        if (all()) {
            add(fate);
        }
    }

    /** The radio did not carry a datagram of the module, or one for it. */
    public void lost(long nowNs, Datagram datagram, boolean up, String why) {
        if (all()) {
            Fate.Way way = up ? Fate.Way.UP : Fate.Way.DOWN;
            String text = "lost a datagram" + (up ? " of the module: " : ": ") + why;
            add(new Fate(nowNs, way, Fate.Kind.LOST, datagram, text));
        }
    }

    public void reason(long nowNs, String text) {
        if (level != Level.OFF) {
            add(new TraceEvent.Reason(nowNs, PlainText.of(text)));
        }
    }

    public Optional<TraceEvent> poll() {
        return events == null ? Optional.empty() : events.poll();
    }

    private void add(TraceEvent event) {
        if (events == null) {
            events = new ShortQueue<>();
        }
        if (events.size() >= EVENTS_MAX) {
            untold++;
            return;
        }
        if (untold > 0) {
            events.add(new TraceEvent.Note(event.atNs(), untold + " trace events were dropped here"));
            untold = 0;
        }
        events.add(event);
    }
}
