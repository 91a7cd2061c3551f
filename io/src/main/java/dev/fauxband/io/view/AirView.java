package dev.fauxband.io.view;

import dev.fauxband.sim.air.AirField;
import java.util.Arrays;
import java.util.List;

/** The air of a module and its faults. */
public record AirView(
        @Meaning("What the action air would be told to make the same air")
        String settings,

        @Meaning("Each field of the air") List<FieldValue> fields,

        @Meaning("Faults in force, as the action fault would be told; those of the platform too")
        List<String> faults) {
    public AirView {
        fields = List.copyOf(fields);
        faults = List.copyOf(faults);
    }

    /** A field of the air. */
    public record FieldValue(
            @Meaning("Its name") String field,
            @Meaning("Its value") String value) {}

    static AirView of(Weather weather) {
        return new AirView(
                weather.air().name(),
                Arrays.stream(AirField.values())
                        .map(field -> new FieldValue(field.key(), weather.air().value(field)))
                        .toList(),
                weather.faults().stream().map(Object::toString).toList());
    }
}
