package dev.fauxband.coap;

import dev.fauxband.data.Octets;

/**
 * One option, undecoded, so that every value survives.
 *
 * @param number 0–65535
 * @param value at most 65,804 octets; no option of ours is longer than 255
 */
public record CoapOption(int number, Octets value) {
    public static CoapOption text(int number, String value) {
        return new CoapOption(number, Octets.utf8(value));
    }

    /** An integer value in as few octets as it needs. */
    public static CoapOption uint(int number, long value) {
        return new CoapOption(number, Octets.uint(value));
    }
}
