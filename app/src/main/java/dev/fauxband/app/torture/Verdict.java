package dev.fauxband.app.torture;

import dev.fauxband.app.torture.Finding.Property;
import java.util.List;
import java.util.Optional;

/**
 * What came of a seed.
 *
 * @param finding empty: the host lived through it, or there was no time left
 * @param cutOff whether there was no time left
 * @param mishaps what befell it, the shortest list that shows the finding
 * @param trace the line and the wire around the finding
 */
record Verdict(long seed, Optional<Finding> finding, boolean cutOff, List<Mishap> mishaps, String trace) {
    Verdict {
        mishaps = List.copyOf(mishaps);
    }

    /** Whether another run broke the same property. */
    boolean shows(Property property) {
        return finding.filter(found -> found.property() == property).isPresent();
    }
}
