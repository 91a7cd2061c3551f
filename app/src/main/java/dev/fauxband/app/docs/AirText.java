package dev.fauxband.app.docs;

import dev.fauxband.sim.air.AirField;
import dev.fauxband.sim.air.AirFigure;
import dev.fauxband.sim.air.AirPreset;
import dev.fauxband.sim.air.AirSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The presets of the air as a terminal shows them. */
final class AirText {
    private static final int FIELD_COLUMNS = 14;
    private static final int GAP_COLUMNS = 2;

    private AirText() {}

    /** Every field, the presets side by side; what was measured has a star. */
    static String sideBySide() {
        StringBuilder text = new StringBuilder();
        List<List<String>> columns = new ArrayList<>();
        for (AirPreset preset : AirPreset.values()) {
            columns.add(column(preset));
        }
        row(text, "field", columns, 0);
        List<String> keys = AirField.keys();
        for (int i = 0; i < keys.size(); i++) {
            row(text, keys.get(i), columns, 1 + i);
        }
        text.append("\n* measured; the others are assumed, and a dot is as in the ideal air\n\n");
        for (AirPreset preset : AirPreset.values()) {
            text.append(padded(preset.word(), longest(AirPreset.words()) + GAP_COLUMNS))
                    .append(preset.sentence())
                    .append("\n");
        }
        return text.append("\nfauxband air PRESET says what each field means and where its value is from.\n")
                .toString();
    }

    /** One preset: each field with its value, meaning, type and source. */
    static String one(AirPreset preset) {
        StringBuilder text = new StringBuilder(preset.word())
                .append("\n\n")
                .append(preset.sentence())
                .append(".\n");
        AirSettings settings = preset.settings();
        for (AirField field : AirField.values()) {
            text.append("\n").append(field.key()).append(" = ").append(settings.value(field));
            text.append(
                    settings.value(field).equals(field.byDefault()) ? "\n" : "   (ideal " + field.byDefault() + ")\n");
            line(text, field.meaning() + ".");
            line(text, "Takes " + field.type().form() + "; " + field.way().text() + ".");
            preset.figure(field).ifPresent(figure -> line(text, word(figure) + ": " + figure.source() + "."));
        }
        return text.append("\nChange one with --air ")
                .append(preset.word())
                .append(",FIELD=VALUE.\n")
                .toString();
    }

    /** How a figure is known, in one word. */
    private static String word(AirFigure figure) {
        String grounds = figure.grounds().name();
        return grounds.charAt(0) + grounds.substring(1).toLowerCase(Locale.ROOT);
    }

    private static List<String> column(AirPreset preset) {
        List<String> cells = new ArrayList<>(List.of(preset.word()));
        for (AirField field : AirField.values()) {
            Optional<AirFigure> figure = preset.figure(field);
            boolean measured = figure.isPresent() && figure.get().grounds() == AirFigure.Grounds.MEASURED;
            String value = figure.map(AirFigure::value).orElse(preset == AirPreset.IDEAL ? field.byDefault() : ".");
            cells.add(value + (measured ? " *" : ""));
        }
        return cells;
    }

    private static void row(StringBuilder text, String field, List<List<String>> columns, int index) {
        StringBuilder row = new StringBuilder(padded(field, FIELD_COLUMNS));
        columns.forEach(cells -> row.append(padded(cells.get(index), longest(cells) + GAP_COLUMNS)));
        text.append(row.toString().stripTrailing()).append("\n");
    }

    private static int longest(List<String> words) {
        return words.stream().mapToInt(String::length).max().orElse(0);
    }

    private static void line(StringBuilder text, String line) {
        text.append("    ").append(line).append("\n");
    }

    private static String padded(String word, int columns) {
        return word + " ".repeat(Math.max(1, columns - word.length()));
    }
}
