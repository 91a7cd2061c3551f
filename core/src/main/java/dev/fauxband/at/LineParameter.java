package dev.fauxband.at;

/**
 * What {@code AT&W} puts away, {@code ATZ} brings back and {@code AT&F} resets: each a number of one octet (V.250 §6.2,
 * §6.3; 27.007 §5.5, §8.41, §9.1).
 */
public enum LineParameter {
    /** E: what the host types comes back. */
    ECHO(0, 0, 1, 1),
    /** Q: no final result codes. */
    QUIET(1, 0, 1, 0),
    /** V: results as words, framed by S3 and S4; else as digits. */
    VERBOSE(2, 0, 1, 1),
    /** +CMEE: 0 plain {@code ERROR}, 1 with a number, 2 with a text. */
    ERROR_REPORT(3, 0, 2, 0),
    /** S3: what ends a command line, and stands first in each line end of the module. */
    TERMINATION(4, 0, 127, '\r'),
    /** S4: what stands second in each line end of the module. */
    FORMATTING(5, 0, 127, '\n'),
    /** S5: what takes back the character before it. */
    EDITING(6, 0, 127, '\b'),
    /** S0: rings before an answer; 0 never. No call ever rings. */
    AUTOMATIC_ANSWER(7, 0, 255, 0),
    /** S6: seconds before dialling blind. */
    BLIND_DIAL_PAUSE(8, 2, 10, 2),
    /** S7: seconds until a call must stand. */
    CONNECTION_TIMEOUT(9, 1, 255, 60),
    /** S8: seconds that a comma in a number lasts. */
    COMMA_PAUSE(10, 0, 255, 2),
    /** S10: tenths of a second without a carrier until a call ends. */
    DISCONNECT_DELAY(11, 1, 254, 15),
    /** +IPR: the place of the rate in {@link LineSettings#RATES}. */
    RATE(12, 0, 9, 0),
    /** +CSCS: the place of the character set in its list. */
    CHARACTER_SET(13, 0, 1, 0),
    /** +CTZR: how changes of the time zone are told. */
    TIME_ZONE_REPORT(14, 0, 3, 0);

    private final int place;
    private final int min;
    private final int max;
    private final int factory;

    LineParameter(int place, int min, int max, int factory) {
        this.place = place;
        this.min = min;
        this.max = max;
        this.factory = factory;
    }

    /** Where it stands among stored settings; never changes. */
    int place() {
        return place;
    }

    public int min() {
        return min;
    }

    public int max() {
        return max;
    }

    /** Its value after {@code AT&F}. */
    public int factory() {
        return factory;
    }

    boolean accepts(int value) {
        return value >= min && value <= max;
    }
}
