package dev.fauxband.sim.behaviour;

import dev.fauxband.command.Identity;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.modem.ProfileField;
import dev.fauxband.sim.fault.FaultOrder;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the host program of each module of a fleet does. One is shared by all of them.
 *
 * @param buffered whether it opens with a receive buffer (AT+QLWOPEN=1)
 * @param set fields of the profile that are otherwise here
 * @param faults that each module has from the beginning
 */
public record Behaviour(
        String name,
        String sentence,
        List<HostObject> objects,
        boolean buffered,
        List<Step> steps,
        Values values,
        FailReaction onFail,
        Names names,
        Map<ProfileField, String> set,
        AirMix air,
        List<FaultOrder> faults) {
    /** What a program can keep in mind of what is observed. */
    public static final int STEPS_MAX = 10;

    private static final int DIGITS = 10;
    private static final int IMEI_DIGITS = 15;

    public Behaviour {
        objects = List.copyOf(objects);
        steps = List.copyOf(steps);
        faults = List.copyOf(faults);
        set = Collections.unmodifiableMap(new TreeMap<>(set));
        if (steps.size() > STEPS_MAX || objects.isEmpty()) {
            throw new IllegalArgumentException("1 object at least, " + STEPS_MAX + " steps at most");
        }
    }

    /** One that does these steps, and all else as usual. */
    public static Behaviour of(String name, List<HostObject> objects, List<Step> steps) {
        return new Behaviour(
                name,
                "",
                objects,
                false,
                steps,
                Values.NONE,
                FailReaction.USUAL,
                Names.USUAL,
                Collections.emptyMap(),
                AirMix.IDEAL,
                List.of());
    }

    public Behaviour with(FailReaction reaction) {
        return new Behaviour(name, sentence, objects, buffered, steps, values, reaction, names, set, air, faults);
    }

    public Behaviour with(Values newValues) {
        return new Behaviour(name, sentence, objects, buffered, steps, newValues, onFail, names, set, air, faults);
    }

    public Behaviour with(Names newNames) {
        return new Behaviour(name, sentence, objects, buffered, steps, values, onFail, newNames, set, air, faults);
    }

    /** A profile with the fields that are otherwise here. */
    public ModemProfile profile(ModemProfile base) {
        ModemProfile profile = base;
        for (Map.Entry<ProfileField, String> field : set.entrySet()) {
            profile = profile.with(field.getKey(), field.getValue());
        }
        return profile;
    }

    /** Who module {@code number} is. */
    public Identity identity(int number) {
        Identity numbered = Identity.numbered(number);
        String imei = imei(number);
        return imei.equals(numbered.imei()) ? numbered : numbered.with("imei", imei);
    }

    String imei(int number) {
        Optional<Payload> pattern = names.imei();
        if (pattern.isEmpty()) {
            return Identity.numbered(number).imei();
        }
        String digits = pattern.get().render(Material.ofModule(this, number)).toLatin1();
        for (int check = 0; digits.length() < IMEI_DIGITS && check < DIGITS; check++) {
            if (Identity.EXAMPLE.with("imei", digits + check).fault().isEmpty()) {
                return digits + check;
            }
        }
        return digits;
    }

    /** The endpoint name of module {@code number}. */
    public String endpoint(int number) {
        return names.endpoint()
                .map(pattern -> pattern.render(Material.ofModule(this, number)).toLatin1())
                .orElseGet(() -> imei(number));
    }
}
