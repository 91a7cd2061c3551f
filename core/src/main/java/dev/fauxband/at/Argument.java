package dev.fauxband.at;

import dev.fauxband.data.Octets;

/**
 * One argument that passed its declaration.
 *
 * @param octets as given, without quotation marks and the blanks around it
 * @param number an integer's value, a choice's index, else 0
 * @param counts whether the number says what it is, not the octets
 * @param present false when an optional one was left out or empty
 */
record Argument(Octets octets, long number, boolean counts, boolean present) {
    static final Argument ABSENT = new Argument(Octets.EMPTY, 0, false, false);

    static Argument of(Octets octets) {
        return new Argument(octets, 0, false, true);
    }

    static Argument of(Octets octets, long number) {
        return new Argument(octets, number, true, true);
    }

    /** Whether both mean the same, however they are written. */
    boolean same(Argument other) {
        boolean alike = counts ? number == other.number : octets.equals(other.octets);
        return alike && counts == other.counts && present == other.present;
    }
}
