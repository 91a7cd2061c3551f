package dev.fauxband.lwm2m;

import dev.fauxband.data.Octets;
import java.util.List;

/** The value of a resource. */
public sealed interface Value {
    /** A string. */
    record Text(String text) implements Value {}

    /** An integer. */
    record Whole(long number) implements Value {}

    /** A boolean. */
    record Flag(boolean on) implements Value {}

    /** Opaque octets. */
    record Raw(Octets octets) implements Value {}

    /** The values of a multiple resource; their instance IDs are 0, 1, 2 … */
    record Several(List<Value> values) implements Value {
        public Several {
            values = List.copyOf(values);
        }
    }
}
