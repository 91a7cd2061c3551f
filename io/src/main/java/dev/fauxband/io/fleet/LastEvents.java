package dev.fauxband.io.fleet;

import dev.fauxband.script.TraceNotation;
import dev.fauxband.trace.TraceEvent;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The last things that happened in a module, to be looked at; nothing, as long as it says nothing. */
final class LastEvents {
    /** How many are kept. */
    static final int EVENTS_MAX = 128;

    /** How many trace events a fault report shows. */
    static final int NEWEST_MAX = 32;

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

    /** The last of them, as many as a fault report shows. */
    List<TraceEvent> newest() {
        List<TraceEvent> all = all();
        return all.subList(Math.max(0, all.size() - NEWEST_MAX), all.size());
    }

    /** All of them as traces are written. */
    String text() {
        return all().stream().map(TraceNotation::text).collect(Collectors.joining("\n"));
    }

    void forget() {
        events = null;
    }
}
