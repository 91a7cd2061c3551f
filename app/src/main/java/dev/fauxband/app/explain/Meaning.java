package dev.fauxband.app.explain;

import java.util.List;

/**
 * What a line means.
 *
 * @param sentences without full stops
 * @param section where it stands in the manual or a standard; may be empty
 */
record Meaning(List<String> sentences, String section) {
    Meaning {
        sentences = List.copyOf(sentences);
    }

    static Meaning of(String sentence, String section) {
        return new Meaning(List.of(sentence), section);
    }

    static Meaning of(String sentence) {
        return of(sentence, "");
    }
}
