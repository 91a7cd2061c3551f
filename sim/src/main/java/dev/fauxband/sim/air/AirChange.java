package dev.fauxband.sim.air;

import dev.fauxband.data.NearestWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A change of the air in words: a preset, fields, or a preset with changed fields; {@code ce1}, {@code loss=10%},
 * {@code ce1,loss=10%}. The command line, scripts and the control door all read it here.
 */
public final class AirChange {
    private final Optional<AirPreset> preset;
    private final Map<AirField, String> fields;

    /** What came of reading. */
    public sealed interface Parsed {
        /** A change. */
        record Understood(AirChange change) implements Parsed {}

        /** What is wrong, in one sentence. */
        record NotUnderstood(String why) implements Parsed {}
    }

    private AirChange(Optional<AirPreset> preset, Map<AirField, String> fields) {
        this.preset = preset;
        this.fields = fields;
    }

    /** Reads a change, its parts separated by commas or blanks; a preset comes first. */
    public static Parsed parse(String text) {
        List<String> words = Arrays.stream(text.split("[,\\s]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return wrong("air takes a preset or FIELD=VALUE, such as ce1 or loss=10%.");
        }
        Optional<AirPreset> preset = Optional.empty();
        Map<AirField, String> fields = new EnumMap<>(AirField.class);
        for (String word : words) {
            Optional<String> mistake;
            if (word.indexOf('=') >= 0) {
                mistake = field(word, fields);
            } else {
                mistake = preset(word, preset.isPresent() || !fields.isEmpty());
                preset = AirPreset.find(word);
            }
            if (mistake.isPresent()) {
                return wrong(mistake.get());
            }
        }
        return new Parsed.Understood(new AirChange(preset, fields));
    }

    private static Optional<String> preset(String word, boolean late) {
        if (AirPreset.find(word).isEmpty()) {
            List<String> words = new ArrayList<>(AirPreset.words());
            words.addAll(AirField.keys());
            String mend = NearestWord.to(word, words)
                    .map(near -> "did you mean " + near + (AirPreset.find(near).isPresent() ? "?" : "=VALUE?"))
                    .orElse("there are " + String.join(", ", AirPreset.words()) + ".");
            return Optional.of("there is no air \"" + word + "\"; " + mend);
        }
        return late
                ? Optional.of("a preset of the air comes first, and only one; " + word + " is late.")
                : Optional.empty();
    }

    private static Optional<String> field(String word, Map<AirField, String> fields) {
        int equals = word.indexOf('=');
        String key = word.substring(0, equals);
        String value = word.substring(equals + 1);
        Optional<AirField> field = AirField.find(key);
        if (field.isEmpty()) {
            String mend = NearestWord.to(key, AirField.keys())
                    .map(near -> "did you mean " + near + "?")
                    .orElse("fauxband air ideal lists them.");
            return Optional.of("the air has no field \"" + key + "\"; " + mend);
        }
        if (!field.get().type().accepts(value)) {
            return Optional.of("air " + key + " takes " + field.get().type().form() + ", not \"" + value + "\".");
        }
        fields.put(field.get(), value);
        return Optional.empty();
    }

    private static Parsed wrong(String sentence) {
        return new Parsed.NotUnderstood(sentence);
    }

    /** What the air is like once it is made: a preset forgets what was before, fields alone change that. */
    public AirSettings over(AirSettings before) {
        AirSettings after = preset.map(AirPreset::settings).orElse(before);
        for (Map.Entry<AirField, String> field : fields.entrySet()) {
            after = after.with(field.getKey(), field.getValue());
        }
        return after;
    }
}
