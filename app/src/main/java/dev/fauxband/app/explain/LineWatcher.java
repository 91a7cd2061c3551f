package dev.fauxband.app.explain;

import dev.fauxband.app.log.LoggedEvent;
import dev.fauxband.data.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What goes wrong on the line itself, and with what is written down of it. */
final class LineWatcher implements Watcher {
    private static final int KNOCKS_MAX = 3;
    private static final int UNASKED_MAX = 2;
    private static final long ANSWER_DUE_NS = 10_000_000_000L;
    private static final double NOISE_SHARE = 0.2;
    private static final List<String> RESULTS = List.of(
            "CONNECT OK",
            "CONNECT FAIL",
            "UPDATE OK",
            "UPDATE FAIL",
            "CLOSE OK",
            "CLOSE FAIL",
            "SEND OK",
            "SEND FAIL",
            "ERROR");
    private static final int REST_MIN = 4;
    private static final Pattern URC_CUT = Pattern.compile(
            "\\+QLW[A-Z]*|\\+QLWDATARECV: [\\d,]{0,5}" + "|(?:[A-Z]{0,5}SERVE|[A-Z]{0,6}RECV): [\\d,]+.*");
    private static final Pattern NOISE = Pattern.compile("[^\\t\\r\\n\\x20-\\x7E]");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1F\\x7F-\\x9F&&[^\\t\\x07\\x1B]]");
    private static final Pattern READABLE = Pattern.compile("[\\p{IsHan}\\p{Punct}\\p{IsPunctuation}\\w\\s]+");

    private final boolean endsShown;
    private int knocks;
    private int knockLine;
    private int unasked;

    /** @param endsShown whether the log shows how the host's lines end */
    LineWatcher(boolean endsShown) {
        this.endsShown = endsShown;
    }

    @Override
    public List<Found> host(Typed typed, Situation before) {
        List<Found> found = new ArrayList<>();
        int line = typed.at().line();
        if (!typed.knock()) {
            found.addAll(unheard());
            knocks = 0;
        } else if (knocks++ == 0) {
            knockLine = line;
        }
        before.pending().filter(open -> unanswered(open, typed)).ifPresent(open -> found.add(noAnswer(open, typed)));
        if (garbled(typed)) {
            found.add(LogMistake.GARBAGE.at(line));
        }
        if (endsShown && typed.at().end().isEmpty()) {
            found.add(LogMistake.LINE_WITHOUT_END.at(line));
        }
        if (glued(typed)) {
            found.add(LogMistake.COMMANDS_GLUED.at(line));
        }
        return found;
    }

    /** A host may knock until somebody listens, but somebody should. */
    private List<Found> unheard() {
        return knocks < KNOCKS_MAX
                ? List.of()
                : List.of(LogMistake.NO_ANSWER.at(knockLine, "AT came " + knocks + " times"));
    }

    /** Typed again, or long ago. */
    private static boolean unanswered(Typed open, Typed now) {
        Optional<Long> waited =
                new Begun(open.at().line(), open.at().atNs()).untilNs(now.at().atNs());
        long dueNs = Math.max(
                ANSWER_DUE_NS,
                open.last()
                        .flatMap(reading -> reading.command())
                        .map(command -> command.responseMs() * 1_000_000L)
                        .orElse(0L));
        return !open.knock()
                && (open.text().equals(now.text())
                        || waited.filter(ns -> ns > dueNs).isPresent());
    }

    private static Found noAnswer(Typed open, Typed now) {
        String waited = new Begun(open.at().line(), open.at().atNs())
                .untilNs(now.at().atNs())
                .filter(ns -> ns > 0)
                .map(ns -> ", waited " + Spans.words(ns))
                .orElse("");
        return LogMistake.NO_ANSWER.at(open.at().line(), "\"" + open.at().written() + "\"" + waited);
    }

    static boolean glued(Typed typed) {
        String text = typed.text().toUpperCase(Locale.ROOT);
        int second = text.indexOf("AT+", 2);
        return second > 0
                && text.charAt(second - 1) != ';'
                && text.charAt(second - 1) != '"'
                && !text.startsWith("AT+QLWDATASEND");
    }

    @Override
    public List<Found> module(LoggedEvent event, String text, Situation before) {
        knocks = 0;
        if (garbage(text)) {
            return List.of(LogMistake.GARBAGE.at(event.line()));
        }
        if (Texts.boot(text) && before.spoken()) {
            return before.restartDue() ? List.of() : List.of(LogMistake.RESTARTED.at(event.line()));
        }
        if (Texts.finalResult(text) && before.pending().isEmpty()) {
            unasked++;
            return unasked == UNASKED_MAX ? List.of(LogMistake.HOST_UNSEEN.at(event.line())) : unclear(event, text);
        }
        boolean whole = before.dataDue() > 0 || !cut(text);
        return whole ? List.of() : List.of(LogMistake.TEXT_CUT.at(event.line()));
    }

    private static List<Found> unclear(LoggedEvent event, String text) {
        return Texts.error(text)
                ? List.of(LogMistake.REFUSED_UNCLEAR.at(event.line(), "nobody is seen to have asked"))
                : List.of();
    }

    /** Whether a command holds octets that nobody types: no character of UTF-8, or a control. */
    static boolean garbled(Typed typed) {
        String shown = Octets.latin1(typed.text()).toUtf8();
        return shown.indexOf('\uFFFD') >= 0 || CONTROL.matcher(shown).find();
    }

    static boolean garbage(String text) {
        long noise = NOISE.matcher(text).results().count();
        return noise >= 2
                && noise >= NOISE_SHARE * text.length()
                && !text.startsWith("+QLW")
                && !READABLE.matcher(Octets.latin1(text).toUtf8()).matches();
    }

    private static boolean cut(String text) {
        boolean part = RESULTS.stream()
                .anyMatch(result -> !result.equals(text)
                        && text.length() >= 2
                        && (result.startsWith(text) || (text.length() >= REST_MIN && result.endsWith(text))));
        return (part && !RESULTS.contains(text)) || URC_CUT.matcher(text).matches();
    }

    @Override
    public List<Found> end(Situation last) {
        boolean mute = !last.spoken() && last.pending().isPresent() && knocks < KNOCKS_MAX;
        return mute
                ? List.of(LogMistake.NO_ANSWER.at(last.pending().get().at().line(), "the module said nothing at all"))
                : unheard();
    }
}
