package dev.fauxband.coap;

import dev.fauxband.data.Octets;

/**
 * One option, undecoded, so that every value survives.
 *
 * @param number 0–65535
 * @param value at most 65,804 octets; no option of ours is longer than 255
 */
public record CoapOption(int number, Octets value) {
    public static final int NUMBER_MAX = 65535;

    /** What a two-octet length can say. */
    public static final int VALUE_OCTETS_MAX = 65804;

    public CoapOption {
        if (number < 0 || number > NUMBER_MAX || value.size() > VALUE_OCTETS_MAX) {
            throw new IllegalArgumentException("no CoAP option " + number + " of " + value.size() + " octets");
        }
    }

    public static CoapOption text(int number, String value) {
        return new CoapOption(number, Octets.utf8(value));
    }

    /** An integer value in as few octets as it needs. */
    public static CoapOption uint(int number, long value) {
        return new CoapOption(number, Octets.uint(value));
    }
}
