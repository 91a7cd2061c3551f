package dev.fauxband.script;

import java.util.List;

/**
 * How playing a script went.
 *
 * @param differences first the first; none when all was as written
 * @param skipped lines that this target cannot do
 */
public record PlayReport(List<Difference> differences, List<Place> skipped) {
    public PlayReport {
        differences = List.copyOf(differences);
        skipped = List.copyOf(skipped);
    }

    /** Where the module did not do what the script says, and what it did. */
    public record Difference(Place at, String text) {
        @Override
        public String toString() {
            return "line " + at.line() + ": " + text;
        }
    }

    public boolean passed() {
        return differences.isEmpty();
    }
}
