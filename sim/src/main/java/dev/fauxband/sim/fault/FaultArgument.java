package dev.fauxband.sim.fault;

import dev.fauxband.modem.FieldType;
import java.util.List;

/**
 * What may stand behind the word of a fault.
 *
 * @param type what it may be
 * @param otherwise its value when it is left out
 * @param greedy whether it takes all words that are left
 */
record FaultArgument(FieldType type, String otherwise, boolean greedy) {
    /** Seen from the module; both when left out. */
    static final FaultArgument DIRECTION = of(new FieldType.Choice(List.of("up", "down", "both")), "both");

    static FaultArgument of(FieldType type, String otherwise) {
        return new FaultArgument(type, otherwise, false);
    }

    static FaultArgument share(String otherwise) {
        return of(new FieldType.Percent(), otherwise);
    }

    static FaultArgument time(String otherwise) {
        return of(new FieldType.Duration("1ms", "1h"), otherwise);
    }

    static FaultArgument count(int max, String otherwise) {
        return of(new FieldType.WholeNumber(1, max), otherwise);
    }

    static FaultArgument text(String otherwise) {
        return new FaultArgument(new FieldType.Text(1, 120), otherwise, true);
    }
}
