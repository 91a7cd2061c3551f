package dev.fauxband.sim.air;

import dev.fauxband.modem.ModemEvent;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.modem.ProfileField;
import dev.fauxband.radio.CoverageLevel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the air is like: a value for each {@link AirField}. One is shared by all modules that have it. */
public final class AirSettings {
    /** As if there were no air: at once, each, whole, in order, whatever the rate. */
    public static final AirSettings IDEAL = called("ideal");

    /** What the module knows itself: without the others the air does nothing to a datagram. */
    private static final List<AirField> OF_THE_MODULE = List.of(AirField.RRC_TAIL, AirField.COVERAGE);

    private static final String KEEP = AirField.COVERAGE.byDefault();

    private final String base;
    private final Map<AirField, String> ofBase;
    private final Map<AirField, String> changed;

    private AirSettings(String base, Map<AirField, String> ofBase, Map<AirField, String> changed) {
        this.base = base;
        this.ofBase = ofBase;
        this.changed = changed;
    }

    /** An ideal air with a name of its own. */
    static AirSettings called(String base) {
        return new AirSettings(base, new EnumMap<>(AirField.class), new EnumMap<>(AirField.class));
    }

    /** The words that make the same again: {@code ce1,loss=10%}. */
    public String name() {
        String changes = changed.entrySet().stream()
                .map(change -> change.getKey().key() + "=" + change.getValue())
                .collect(Collectors.joining(","));
        return changes.isEmpty() ? base : base + "," + changes;
    }

    /** The value of a field, as one writes it. */
    public String value(AirField field) {
        String given = ofBase.getOrDefault(field, field.byDefault());
        return changed.getOrDefault(field, given);
    }

    /** The same but for one field; a value that the field does not accept is our own mistake and throws. */
    public AirSettings with(AirField field, String value) {
        return new AirSettings(base, ofBase, plus(changed, field, value));
    }

    /** The same but for one field, under the same name. */
    AirSettings having(AirField field, String value) {
        return new AirSettings(base, plus(ofBase, field, value), changed);
    }

    private static Map<AirField, String> plus(Map<AirField, String> before, AirField field, String value) {
        if (!field.type().accepts(value)) {
            throw new IllegalArgumentException(
                    field.key() + " takes " + field.type().form() + ", not " + value);
        }
        Map<AirField, String> after = new EnumMap<>(AirField.class);
        after.putAll(before);
        after.put(field, field.type().canonical(value));
        return after;
    }

    /** Whether it does nothing to any datagram. */
    public boolean ideal() {
        return Arrays.stream(AirField.values())
                .filter(field -> !OF_THE_MODULE.contains(field))
                .allMatch(field -> value(field).equals(field.byDefault()));
    }

    /**
     * What a module has to be told, so that what it shows and what the air does agree.
     *
     * @param before what the air was like until now
     * @param profile of the module, as it is now
     */
    public List<ModemEvent> events(AirSettings before, ModemProfile profile) {
        List<ModemEvent> events = new ArrayList<>(2);
        String where = value(AirField.COVERAGE);
        if (!where.equals(KEEP)) {
            events.add(new ModemEvent.Coverage(CoverageLevel.valueOf(where.toUpperCase(Locale.ROOT))));
        } else if (!before.value(AirField.COVERAGE).equals(KEEP)) {
            // It was carried there by the air, and nobody else would bring it back.
            events.add(new ModemEvent.Coverage(CoverageLevel.CE0));
        }
        String tail = value(AirField.RRC_TAIL);
        boolean said = changed.containsKey(AirField.RRC_TAIL) || ofBase.containsKey(AirField.RRC_TAIL);
        if (said && !tail.equals(profile.value(ProfileField.RRC_TAIL))) {
            events.add(new ModemEvent.Change(ProfileField.RRC_TAIL, tail));
        }
        return events;
    }

    @Override
    public String toString() {
        return name();
    }
}
