package dev.fauxband.app.doctor;

import java.util.Locale;

/**
 * What was found about one thing.
 *
 * @param about which thing, in a word or two
 * @param text what is there; of what is missing also the mend
 */
record Finding(Verdict verdict, String about, String text) {
    private static final int VERDICT_COLUMNS = 6;
    private static final int ABOUT_COLUMNS = 14;

    /** How good it is. */
    enum Verdict {
        OK,
        /** Something is not as it might be; all commands work. */
        WARN,
        /** A command will not work. */
        FAIL;

        /** As it is printed. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Finding ok(String about, String text) {
        return new Finding(Verdict.OK, about, text);
    }

    static Finding warn(String about, String text) {
        return new Finding(Verdict.WARN, about, text);
    }

    static Finding fail(String about, String text) {
        return new Finding(Verdict.FAIL, about, text);
    }

    /** The line that is printed. */
    String line() {
        return padded(verdict.word(), VERDICT_COLUMNS) + padded(about, ABOUT_COLUMNS) + text;
    }

    private static String padded(String word, int columns) {
        return word + " ".repeat(columns - word.length());
    }
}
