package dev.fauxband.coap;

import dev.fauxband.data.Octets;
import dev.fauxband.data.OctetsBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes a CoAP message as a datagram (RFC 7252 §3): deltas and lengths in their only form, no bare marker. */
public final class CoapEncoder {
    /** The head of an option and its extended delta and length. */
    private static final int OPTION_HEAD_OCTETS_MAX = 5;

    private CoapEncoder() {}

    /** The octets of {@code message}; options in the order of their numbers, equal numbers in the message's order. */
    public static Octets encode(CoapMessage message) {
        OctetsBuilder wire = new OctetsBuilder(octetsMax(message));
        wire.add(CoapDecoder.VERSION << 6
                | message.type().code() << 4
                | message.token().size());
        wire.add(message.code().value()).addUint(message.messageId(), 2).add(message.token());
        int previous = 0;
        for (CoapOption option : sorted(message.options())) {
            addOption(wire, option.number() - previous, option.value());
            previous = option.number();
        }
        if (!message.payload().isEmpty()) {
            wire.add(CoapDecoder.PAYLOAD_MARKER).add(message.payload());
        }
        return wire.build();
    }

    private static int octetsMax(CoapMessage message) {
        int octets = CoapDecoder.HEADER_OCTETS
                + message.token().size()
                + 1
                + message.payload().size();
        for (CoapOption option : message.options()) {
            octets += OPTION_HEAD_OCTETS_MAX + option.value().size();
        }
        return octets;
    }

    private static List<CoapOption> sorted(List<CoapOption> options) {
        for (int i = 1; i < options.size(); i++) {
            if (options.get(i - 1).number() > options.get(i).number()) {
                List<CoapOption> sorted = new ArrayList<>(options);
                sorted.sort(Comparator.comparingInt(CoapOption::number));
                return sorted;
            }
        }
        return options;
    }

    private static void addOption(OctetsBuilder wire, int delta, Octets value) {
        wire.add(nibble(delta) << 4 | nibble(value.size()));
        addExtension(wire, delta);
        addExtension(wire, value.size());
        wire.add(value);
    }

    private static int nibble(int value) {
        if (value < CoapDecoder.ONE_OCTET_MIN) {
            return value;
        }
        return value < CoapDecoder.TWO_OCTETS_MIN ? CoapDecoder.NIBBLE_ONE_OCTET : CoapDecoder.NIBBLE_TWO_OCTETS;
    }

    private static void addExtension(OctetsBuilder wire, int value) {
        if (value >= CoapDecoder.TWO_OCTETS_MIN) {
            wire.addUint(value - CoapDecoder.TWO_OCTETS_MIN, 2);
        } else if (value >= CoapDecoder.ONE_OCTET_MIN) {
            wire.add(value - CoapDecoder.ONE_OCTET_MIN);
        }
    }
}
