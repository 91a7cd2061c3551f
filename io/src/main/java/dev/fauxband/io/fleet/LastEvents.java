package dev.fauxband.io.fleet;

import dev.fauxband.trace.TraceEvent;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The last things that happened in a module, to be looked at; nothing, as long as it says nothing. */
final class LastEvents {
    /** How many are kept. */
    static final int EVENTS_MAX = 128;

    private @Nullable Queue<TraceEvent> events;

    void add(TraceEvent event) {
        if (events == null) {
            events = new ArrayDeque<>();
        }
        if (events.size() == EVENTS_MAX) {
            events.remove();
        }
        events.add(event);
    }

    List<TraceEvent> all() {
        return events == null ? List.of() : List.copyOf(events);
    }

    /** The last {@code count} of them. */
    List<TraceEvent> newest(int count) {
        List<TraceEvent> all = all();
        return all.subList(Math.max(0, all.size() - count), all.size());
    }

    void forget() {
        events = null;
    }
}
