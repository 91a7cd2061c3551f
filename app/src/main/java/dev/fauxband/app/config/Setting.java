package dev.fauxband.app.config;

import java.util.List;

/**
 * A key with what it was set to.
 *
 * @param values as typed; none: the bare flag
 * @param origin where from, for people: {@code fauxband.yaml:3}, {@code FAUXBAND_SEED}, {@code command line}
 * @param on false when a flag was set to false
 */
record Setting(ConfigKey key, List<String> values, String origin, boolean on) {
    Setting {
        values = List.copyOf(values);
    }

    /** The arguments that say the same. */
    List<String> arguments() {
        if (!on) {
            return List.of();
        }
        return values.isEmpty()
                ? List.of(key.flag())
                : values.stream().map(key::argument).toList();
    }
}
