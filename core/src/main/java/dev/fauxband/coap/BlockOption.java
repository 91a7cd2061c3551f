package dev.fauxband.coap;

import dev.fauxband.data.Octets;
import java.util.Optional;

/**
 * The value of a Block1 or Block2 option (RFC 7959 §2.2).
 *
 * @param number the block's number, 0–1,048,575
 * @param more whether blocks follow
 * @param sizeExponent 0–6: blocks of 16 … 1024 octets
 */
public record BlockOption(int number, boolean more, int sizeExponent) {
    public static final int SIZE_EXPONENT_MAX = 6;

    /** The option's value read; empty when it is longer than 3 octets or asks for the reserved exponent 7. */
    public static Optional<BlockOption> parse(Octets value) {
        if (value.size() > 3) {
            return Optional.empty();
        }
        int bits = (int) value.toUint();
        int exponent = bits & 7;
        return exponent > SIZE_EXPONENT_MAX
                ? Optional.empty()
                : Optional.of(new BlockOption(bits >> 4, (bits & 8) != 0, exponent));
    }

    /** Octets in a block. */
    public int size() {
        return 16 << sizeExponent;
    }

    /** Where the block begins in the whole body. */
    public int offset() {
        return number * size();
    }

    public CoapOption toOption(int optionNumber) {
        return CoapOption.uint(optionNumber, (long) number << 4 | (more ? 8 : 0) | sizeExponent);
    }
}
