package dev.fauxband.app.explain;

import dev.fauxband.lint.Hint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Something that goes wrong often enough to have a sentence.
 *
 * @param word its name, lower case with hyphens
 * @param wrong what it is
 * @param mend what to do about it
 * @param section where that stands
 * @param doubtful whether it may be as it should: worth a look, no failure
 */
public record KnownMistake(String word, String wrong, String mend, String section, boolean doubtful) {
    /** All: those that a command alone shows, then those that need the whole log. */
    public static List<KnownMistake> all() {
        List<KnownMistake> all = new ArrayList<>();
        for (Hint hint : Hint.values()) {
            all.add(of(hint));
        }
        for (LogMistake mistake : LogMistake.values()) {
            all.add(mistake.known());
        }
        return all;
    }

    static KnownMistake of(Hint hint) {
        return new KnownMistake(word(hint), hint.wrong(), hint.sentence(), hint.section(), false);
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
