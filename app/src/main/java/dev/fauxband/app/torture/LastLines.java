package dev.fauxband.app.torture;

import dev.fauxband.lint.Linter;
import dev.fauxband.script.TraceNotation;
import dev.fauxband.trace.TraceEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A trace with hints and faults among it: its last lines, those around the last fault and the last report, and all. */
final class LastLines {
    private static final int LAST_MAX = 40;
    private static final int BEFORE_MAX = 8;
    private static final int BEHIND_MAX = 12;
    private static final int WHOLE_CHARS_MAX = 4_000_000;
    private static final String FAULT = "fault: ";
    private static final String ENDED = " has ended";

    private final Deque<Piece> last = new ArrayDeque<>();
    private final Window fault = new Window();
    private final Window report = new Window();
    private final StringBuilder whole = new StringBuilder();
    private final TraceNotation notation = new TraceNotation();
    private final Linter linter = new Linter();
    private long count;

    /** Lines of one event, and the how manieth it was. */
    private record Piece(long number, String lines) {}

    /** What is kept around a moment. */
    private static final class Window {
        private final SortedMap<Long, String> kept = new TreeMap<>();
        private int open;

        void begin(Deque<Piece> before) {
            kept.clear();
            before.stream()
                    .skip(Math.max(0, before.size() - BEFORE_MAX))
                    .forEach(piece -> kept.put(piece.number(), piece.lines()));
            open = BEHIND_MAX;
        }

        void add(Piece piece) {
            if (open > 0) {
                open--;
                kept.put(piece.number(), piece.lines());
            }
        }
    }

    void see(TraceEvent event) {
        add(notation.write(event));
        linter.see(event).map(TraceNotation::text).ifPresent(this::add);
        if (event instanceof TraceEvent.Note note
                && note.text().startsWith(FAULT)
                && !note.text().endsWith(ENDED)) {
            fault.begin(last);
        }
    }

    /** What was seen last was a report, or made one whole. */
    void reported() {
        report.begin(last);
    }

    /** A remark of one line. */
    void say(String remark) {
        add(remark + "\n");
    }

    private void add(String lines) {
        Piece piece = new Piece(count++, lines);
        if (last.size() == LAST_MAX) {
            last.remove();
        }
        last.add(piece);
        fault.add(piece);
        report.add(piece);
        if (whole.length() < WHOLE_CHARS_MAX) {
            whole.append(lines);
        }
    }

    /** What is kept, in order; a remark says where lines are left out. */
    String around() {
        SortedMap<Long, String> kept = new TreeMap<>(fault.kept);
        kept.putAll(report.kept);
        last.forEach(piece -> kept.put(piece.number(), piece.lines()));
        StringBuilder text = new StringBuilder();
        long next = kept.isEmpty() ? 0 : kept.firstKey();
        for (Map.Entry<Long, String> piece : kept.entrySet()) {
            if (piece.getKey() != next) {
                text.append("# (").append(piece.getKey() - next).append(" events left out)\n");
            }
            text.append(piece.getValue());
            next = piece.getKey() + 1;
        }
        return text.toString();
    }

    /** All of it, up to a bound. */
    String whole() {
        return whole.toString();
    }
}
