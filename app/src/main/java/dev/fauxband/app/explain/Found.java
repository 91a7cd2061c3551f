package dev.fauxband.app.explain;

import dev.fauxband.lint.Hint;

/**
 * A known mistake, found.
 *
 * @param line of the log, from 1
 * @param detail what is particular here, as a sentence without a full stop; often empty
 */
public record Found(int line, KnownMistake mistake, String detail) {
    static Found of(int line, Hint hint) {
        return new Found(line, KnownMistake.of(hint), "");
    }

    /** What is wrong, with what is particular. */
    public String sentence() {
        return detail.isEmpty() ? mistake.wrong() : detail + ": " + mistake.wrong();
    }
}
