package dev.fauxband.at;

import dev.fauxband.data.Octets;

/**
 * One argument that passed its declaration.
 *
 * @param octets as given, without quotation marks and the blanks around it
 * @param number an integer's value, a choice's index, else 0
 * @param present false when an optional one was left out or empty
 */
record Argument(Octets octets, long number, boolean present) {
    static final Argument ABSENT = new Argument(Octets.EMPTY, 0, false);

    static Argument of(Octets octets) {
        return new Argument(octets, 0, true);
    }

    static Argument of(Octets octets, long number) {
        return new Argument(octets, number, true);
    }
}
