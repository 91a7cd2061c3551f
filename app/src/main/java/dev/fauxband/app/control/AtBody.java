package dev.fauxband.app.control;

import dev.fauxband.at.AtSession;
import dev.fauxband.io.view.Meaning;
import java.util.Locale;
import java.util.Optional;

/** An AT line to type. */
record AtBody(
        @Meaning("One command line without its end, such as AT+CSQ")
        String line,

        @Meaning("How long to wait for the final result, 1 to 600000 ms; 20000 when left out")
        Optional<Integer> timeoutMs) {
    private static final int TIMEOUT_MS = 20_000;
    private static final int TIMEOUT_MS_MAX = 600_000;

    /** Refuses what no host could mean. */
    AtBody checked() throws Refusal {
        if (!line.toUpperCase(Locale.ROOT).startsWith("AT")) {
            throw wrong("a command line begins with AT; the module ignores any other.");
        }
        if (line.chars().anyMatch(c -> c < ' ' || c > 0xFF || c == 0x7F)) {
            throw wrong("\"line\" is one line of octets: no CR, LF or control character, nothing above U+00FF.");
        }
        if (line.length() > AtSession.LINE_OCTETS_MAX) {
            throw wrong("\"line\" is longer than " + AtSession.LINE_OCTETS_MAX + " octets.");
        }
        if (waitMs() < 1 || waitMs() > TIMEOUT_MS_MAX) {
            throw wrong("\"timeoutMs\" takes 1 to " + TIMEOUT_MS_MAX + ".");
        }
        return this;
    }

    int waitMs() {
        return timeoutMs.orElse(TIMEOUT_MS);
    }

    private static Refusal wrong(String sentence) {
        return new Refusal(Refusal.BAD_REQUEST, sentence);
    }
}
