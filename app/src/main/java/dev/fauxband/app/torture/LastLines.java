package dev.fauxband.app.torture;

import dev.fauxband.lint.Linter;
import dev.fauxband.script.TraceNotation;
import dev.fauxband.trace.TraceEvent;
import java.util.ArrayDeque;
import java.util.Deque;

/** The last lines of a trace, with hints and faults among them. */
final class LastLines {
    private static final int EVENTS_MAX = 40;

    private final Deque<String> last = new ArrayDeque<>();
    private final TraceNotation notation = new TraceNotation();
    private final Linter linter = new Linter();

    void see(TraceEvent event) {
        add(notation.write(event));
        linter.see(event).map(TraceNotation::text).ifPresent(this::add);
    }

    /** A remark of one line. */
    void say(String remark) {
        add(remark + "\n");
    }

    private void add(String lines) {
        if (last.size() == EVENTS_MAX) {
            last.remove();
        }
        last.add(lines);
    }

    String text() {
        return String.join("", last);
    }
}
