package dev.fauxband.lwm2m.tlv;

import dev.fauxband.data.Octets;
import dev.fauxband.data.OctetsBuilder;
import java.util.Optional;
import java.util.OptionalLong;

/** Integers and booleans as values of a TLV (OMA TS 1.0.2 appendix C); strings and opaque values need no form. */
public final class TlvValues {
    private TlvValues() {}

    /** A signed integer in 1, 2, 4 or 8 octets, as few as it needs, big-endian. */
    public static Octets integer(long value) {
        return new OctetsBuilder(Long.BYTES).addUint(value, width(value)).build();
    }

    private static int width(long value) {
        if (value == (byte) value) {
            return Byte.BYTES;
        }
        if (value == (short) value) {
            return Short.BYTES;
        }
        return value == (int) value ? Integer.BYTES : Long.BYTES;
    }

    /** The signed integer in {@code value}; empty unless that has 1, 2, 4 or 8 octets. */
    public static OptionalLong integer(Octets value) {
        return switch (value.size()) {
            case Byte.BYTES, Short.BYTES, Integer.BYTES, Long.BYTES -> {
                int unused = Long.SIZE - Byte.SIZE * value.size();
                yield OptionalLong.of(value.toUint() << unused >> unused);
            }
            default -> OptionalLong.empty();
        };
    }

    public static Octets bool(boolean value) {
        return Octets.of(value ? 1 : 0);
    }

    /** The boolean in {@code value}; empty unless that is one octet, 0 or 1. */
    public static Optional<Boolean> bool(Octets value) {
        return value.size() == 1 && value.at(0) <= 1 ? Optional.of(value.at(0) == 1) : Optional.empty();
    }
}
