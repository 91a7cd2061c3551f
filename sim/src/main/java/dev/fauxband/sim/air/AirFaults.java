package dev.fauxband.sim.air;

import java.util.EnumMap;
import java.util.Map;

/** What is wrong with an air, whatever it is like: fields that have other values, in each direction for itself. */
public final class AirFaults {
    /** Nothing is wrong. */
    public static final AirFaults NONE = new AirFaults();

    private final Map<AirField, String> up = new EnumMap<>(AirField.class);
    private final Map<AirField, String> down = new EnumMap<>(AirField.class);

    private AirFaults() {}

    /**
     * The same, and this too; a value that the field does not accept is our own mistake and throws.
     *
     * @param direction seen from the module
     */
    public AirFaults with(AirField field, String value, AirField.Way direction) {
        if (!field.type().accepts(value)) {
            throw new IllegalArgumentException(
                    field.key() + " takes " + field.type().form() + ", not " + value);
        }
        AirFaults more = new AirFaults();
        more.up.putAll(up);
        more.down.putAll(down);
        if (direction != AirField.Way.DOWN) {
            more.up.put(field, value);
        }
        if (direction != AirField.Way.UP) {
            more.down.put(field, value);
        }
        return more;
    }

    /** Whether nothing is wrong. */
    public boolean none() {
        return up.isEmpty() && down.isEmpty();
    }

    AirSettings up(AirSettings settings) {
        return over(settings, up);
    }

    AirSettings down(AirSettings settings) {
        return over(settings, down);
    }

    private static AirSettings over(AirSettings settings, Map<AirField, String> wrong) {
        AirSettings all = settings;
        for (Map.Entry<AirField, String> field : wrong.entrySet()) {
            all = all.with(field.getKey(), field.getValue());
        }
        return all;
    }
}
