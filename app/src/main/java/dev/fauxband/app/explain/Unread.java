package dev.fauxband.app.explain;

import dev.fauxband.app.log.LoggedEvent;
import dev.fauxband.trace.TraceEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Lines that look like AT, and are remarks to who reads the log: nobody should take silence about them for praise. */
final class Unread {
    private static final Pattern LIKE_AT = Pattern.compile("(?i:.*\\bAT[+*][A-Z]{2,}).*"
            + "|.*[:>\\]\"'|,;]\\s?(?:OK|ERROR|(?:CONNECT|UPDATE|CLOSE|SEND) (?:OK|FAIL))\\W*");
    private static final Pattern REMARK = Pattern.compile("(?://|#|!|;|--|\\(|\\*).*");
    private static final Pattern PROSE = Pattern.compile(".*[a-z]{2,} +[a-z]{2,}.*");

    private Unread() {}

    static List<Found> in(List<LoggedEvent> log) {
        Set<Integer> read = new HashSet<>();
        log.stream()
                .filter(event -> !(event.event() instanceof TraceEvent.Note))
                .forEach(event -> read.add(event.line()));
        boolean others = log.stream().anyMatch(Unread::certain);
        List<LoggedEvent> unread = log.stream()
                .filter(event -> event.event() instanceof TraceEvent.Note note
                        && !note.text().equals(LoggedEvent.ECHO))
                .filter(event -> !read.contains(event.line()) && likeAt(event.written(), others))
                .toList();
        if (unread.isEmpty()) {
            return List.of();
        }
        LoggedEvent first = unread.get(0);
        String count = unread.size() == 1 ? "1 line" : unread.size() + " lines, first";
        LogMistake mistake = others ? LogMistake.UNREAD : LogMistake.NOTHING_READ;
        return List.of(mistake.at(first.line(), count + " \"" + first.written() + "\""));
    }

    /** Whether it is certainly host, module or air that speaks. */
    private static boolean certain(LoggedEvent event) {
        return event.event() instanceof TraceEvent.ModuleText text
                ? Texts.finalResult(text.text()) || text.text().startsWith("+")
                : !(event.event() instanceof TraceEvent.Note);
    }

    /** Prose, and what a program says of an ERROR, are remarks in a log that has more. */
    private static boolean likeAt(String text, boolean others) {
        return LIKE_AT.matcher(text).matches()
                && !REMARK.matcher(text).matches()
                && !(others && (PROSE.matcher(text).matches() || text.endsWith("ERROR")));
    }
}
