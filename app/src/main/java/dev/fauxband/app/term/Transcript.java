package dev.fauxband.app.term;

import dev.fauxband.app.cli.BuildVersion;
import dev.fauxband.script.TraceNotation;
import dev.fauxband.trace.TraceEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What was said, in the notation that {@code play} and {@code diff} take; of a long conversation the end. */
final class Transcript {
    private static final int EVENTS_MAX = 20_000;

    private final TraceNotation notation = new TraceNotation();
    private final Deque<String> events = new ArrayDeque<>();
    private long dropped;

    void add(TraceEvent event, Optional<String> hint) {
        events.add(notation.write(event) + hint.map(text -> "# " + text + "\n").orElse(""));
        if (events.size() > EVENTS_MAX) {
            events.remove();
            dropped++;
        }
    }

    /** Lines that either said. */
    int size() {
        return events.size();
    }

    String text() {
        StringBuilder text = new StringBuilder("# fauxband " + BuildVersion.text() + ", term\n");
        if (dropped > 0) {
            text.append("# ").append(dropped).append(" lines before this one were not kept\n");
        }
        events.forEach(text::append);
        return text.toString();
    }
}
