package dev.fauxband.sim.ets;

import java.util.List;

/**
 * A test case of the enabler test specification.
 *
 * @param id without the enabler's name: {@code 1.0-int-101} is LightweightM2M-1.0-int-101
 * @param group the interface or object that it belongs to
 * @param sentence what is played otherwise than the specification has it, or why nothing is; may be empty
 */
public record EtsCase(String id, String group, String title, EtsStanding standing, String sentence) {
    private static final String ENABLER = "LightweightM2M-";

    /** The id as the specification prints it. */
    public String fullId() {
        return ENABLER + id;
    }

    /** Its number alone, which no other case has. */
    public String number() {
        return id.substring(id.lastIndexOf('-') + 1);
    }

    /** Whether somebody who typed this means it: the number, {@code int-101}, or more of its name. */
    boolean named(String typed) {
        return List.of(number(), "int-" + number(), id, fullId()).stream().anyMatch(typed::equalsIgnoreCase);
    }
}
