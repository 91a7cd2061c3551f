package dev.fauxband.app.config;

import java.util.List;

/**
 * A key with what it was set to.
 *
 * @param values as typed; none: the bare flag
 * @param origin where from, for people: {@code fauxband.yaml:3}, {@code FAUXBAND_SEED}, {@code command line}
 * @param place where a mistake in it is: {@code fauxband.yaml:3:7}, or the origin
 * @param on false when a flag was set to false
 */
record Setting(ConfigKey key, List<Part> values, String origin, String place, boolean on) {
    Setting {
        values = List.copyOf(values);
    }

    /**
     * One value of those a key has.
     *
     * @param text as typed
     * @param place where it is
     * @param keyPlace where the key is that belongs to it alone; else where it is
     */
    record Part(String text, String place, String keyPlace) {
        /** One that has no key of its own. */
        static Part at(String place, String text) {
            return new Part(text, place, place);
        }

        /** The part before the equals sign, where there is one. */
        private String name() {
            int equals = text.indexOf('=');
            return equals < 0 ? text : text.substring(0, equals);
        }

        /** Whether a sentence has this in quotation marks. */
        private static boolean quotes(String sentence, String what) {
            return sentence.contains("\"" + what + "\"");
        }

        /** Whether a sentence has this as a word: less sure, because one may stand there as an example. */
        private boolean namedIn(String sentence) {
            return sentence.contains(" " + text + " ");
        }
    }

    /** One that comes from a single place. */
    static Setting of(ConfigKey key, List<String> values, String origin, boolean on) {
        List<Part> parts = values.stream().map(text -> Part.at(origin, text)).toList();
        return new Setting(key, parts, origin, origin, on);
    }

    /** What it was set to, as typed. */
    List<String> texts() {
        return values.stream().map(Part::text).toList();
    }

    /** The arguments that say the same. */
    List<String> arguments() {
        if (!on) {
            return List.of();
        }
        return values.isEmpty()
                ? List.of(key.flag())
                : texts().stream().map(key::argument).toList();
    }

    /** Whether a sentence that begins with an option begins with this one. */
    boolean begins(String sentence) {
        return sentence.startsWith(key.flag() + " ") || sentence.startsWith(key.flag() + ":");
    }

    /** The place of what a sentence about this key complains of. */
    String place(String sentence) {
        for (Part part : values) {
            boolean subject = sentence.startsWith(key.flag() + " " + part.name() + " ");
            if (subject || Part.quotes(sentence, part.text())) {
                return part.place();
            }
            if (Part.quotes(sentence, part.name())) {
                return part.keyPlace();
            }
        }
        return values.stream()
                .filter(part -> values.size() == 1 || part.namedIn(sentence))
                .findFirst()
                .map(Part::place)
                .orElse(place);
    }
}
