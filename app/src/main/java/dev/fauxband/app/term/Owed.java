package dev.fauxband.app.term;

import dev.fauxband.app.docs.CommandPages;
import dev.fauxband.at.AtCommand;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the module still has to say to what was typed: the answer to each command line, and results that come later. */
final class Owed {
    /** No answer takes longer, unless the command's declaration says so. */
    private static final Duration ANSWER = Duration.ofSeconds(10);

    /** Retransmissions end after 126 s; a result that has not come by then does not come. */
    private static final Duration RESULT = Duration.ofSeconds(130);

    private static final String CONFIRMABLE = "0X0100";
    private static final int LINES_MAX = 1_000;

    private final Deque<String> lines = new ArrayDeque<>();
    private final Set<String> results = new LinkedHashSet<>();
    private boolean registered;

    /** The host typed a line. */
    void typed(String line) {
        String text = line.strip().toUpperCase(Locale.ROOT);
        boolean command = text.startsWith("AT") || text.equals("A/");
        if (command && lines.size() < LINES_MAX) {
            lines.add(text);
        }
    }

    /** The module said something. */
    void said(String text) {
        if (text.equals("OK") || text.equals("ERROR") || text.startsWith("+CME ERROR")) {
            Optional<String> answered = Optional.ofNullable(lines.poll());
            answered.filter(line -> text.equals("OK")).ifPresent(this::done);
            return;
        }
        results.removeIf(kind -> text.equals(kind + " OK") || text.equals(kind + " FAIL"));
        switch (text) {
            case "CONNECT OK" -> registered = true;
            case "CONNECT FAIL", "CLOSE OK", "CLOSE FAIL" -> registered = false;
            default -> {
                // Others change nothing here.
            }
        }
    }

    private void done(String line) {
        if (line.endsWith("?")) {
            return;
        }
        if (line.startsWith("AT+QLWDEL")) {
            boolean all = line.equals("AT+QLWDEL");
            registered &= !all;
            results.removeIf(kind -> all);
        }
        CommandPages.find(line)
                .filter(command -> comesLater(command, line))
                .ifPresent(command -> results.add(kind(command)));
    }

    private boolean comesLater(AtCommand<?> command, String line) {
        return switch (command.name()) {
            case "+QLWDATASEND" -> line.contains(CONFIRMABLE);
            case "+QLWADDOBJ", "+QLWDELOBJ" -> registered;
            default -> !command.later().isEmpty();
        };
    }

    /** {@code SEND} of {@code SEND OK} and {@code SEND FAIL}. */
    private static String kind(AtCommand<?> command) {
        String result = command.later().get(0);
        return result.substring(0, result.indexOf(' '));
    }

    /** Whether a command line is unanswered. */
    boolean answer() {
        return !lines.isEmpty();
    }

    /** Whether anything is still to come. */
    boolean anything() {
        return answer() || !results.isEmpty();
    }

    /** How long to wait for what is to come next. */
    Duration patience() {
        if (!answer()) {
            return RESULT;
        }
        Duration declared = CommandPages.find(lines.element())
                .map(command -> Duration.ofMillis(command.responseMs()))
                .orElse(ANSWER);
        return declared.compareTo(ANSWER) > 0 ? declared : ANSWER;
    }

    /** It will not come: nothing is waited for any longer. */
    void forget() {
        lines.clear();
        results.clear();
    }
}
