package dev.fauxband.app.term;

import dev.fauxband.app.cli.BuildVersion;
import dev.fauxband.script.ActionWords;
import dev.fauxband.script.ActionWords.Parsed;
import dev.fauxband.script.TraceNotation;
import dev.fauxband.trace.TraceEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was said, in the notation that {@code play} and {@code diff} take; of a long conversation the end. */
final class Transcript {
    private static final int EVENTS_MAX = 20_000;

    /** Actions of a script that are no {@link ActionWords}. */
    private static final Set<String> ELSEWHERE = Set.of("platform", "air", "fault");

    private final TraceNotation notation = new TraceNotation();
    private final Deque<String> events = new ArrayDeque<>();
    private long dropped;
    private boolean repeatable = true;

    void add(TraceEvent event, Optional<String> hint) {
        add(notation.write(event) + hint.map(text -> "# " + text + "\n").orElse(""));
    }

    /** Somebody acted from outside, as {@code ! coverage none} of a script. */
    void acted(List<String> words) {
        String action = String.join(" ", words);
        boolean known = ELSEWHERE.contains(words.get(0)) || ActionWords.parse(action) instanceof Parsed.Understood;
        repeatable &= known;
        add((known ? "! " : "# no script can do this: ") + action + "\n");
    }

    /** Whether all that was done from outside can be done by a script. */
    boolean repeatable() {
        return repeatable;
    }

    private void add(String lines) {
        events.add(lines);
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
