package dev.fauxband.app.torture;

import dev.fauxband.app.torture.Finding.Property;
import java.util.List;
import java.util.Optional;

/**
 * What came of a seed.
 *
 * @param finding empty: the host lived through it, or there was no time left
 * @param length whether there was no time left, and whether the mishaps are the fewest
 * @param mishaps what befell it, the shortest list that shows the finding
 */
record Verdict(long seed, Optional<Finding> finding, Length length, List<Mishap> mishaps, Evidence evidence) {
    Verdict {
        mishaps = List.copyOf(mishaps);
    }

    /** How far it was looked into. */
    enum Length {
        /** The seed was played to its end; with a finding, no shorter list of faults showed it. */
        WHOLE(""),
        /** There was no time left to play the seed to its end. */
        CUT_OFF(""),
        /** There was no time left to try all shorter lists. */
        NOT_SHORTEST(" (not the shortest: the time was over)"),
        /** Nobody can start the host anew. */
        UNTRIED(" (not the shortest: a host that is not started anew is tried once)");

        private final String remark;

        Length(String remark) {
            this.remark = remark;
        }

        /** What is said of a list of faults; with a blank before it. */
        String remark() {
            return remark;
        }
    }

    boolean cutOff() {
        return length == Length.CUT_OFF;
    }

    /** Whether another run broke the same property. */
    boolean shows(Property property) {
        return finding.filter(found -> found.property() == property).isPresent();
    }

    Verdict with(Length other) {
        return new Verdict(seed, finding, other, mishaps, evidence);
    }

    /** To be kept until the end. */
    Verdict brief() {
        return new Verdict(seed, finding, length, mishaps, evidence.brief());
    }
}
