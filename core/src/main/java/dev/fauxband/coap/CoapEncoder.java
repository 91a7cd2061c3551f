package dev.fauxband.coap;

import dev.fauxband.data.Octets;
import dev.fauxband.data.OctetsBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes a CoAP message as a datagram (RFC 7252 §3): deltas and lengths in their only form, no bare marker. */
public final class CoapEncoder {
    private CoapEncoder() {}

    /** The octets of {@code message}; options in the order of their numbers, equal numbers in the message's order. */
    public static Octets encode(CoapMessage message) {
        List<CoapOption> options = sorted(message.options());
        OctetsBuilder wire = new OctetsBuilder(octets(message, options));
        wire.add(CoapDecoder.VERSION << 6
                | message.type().code() << 4
                | message.token().size());
        wire.add(message.code().value()).addUint(message.messageId(), 2).add(message.token());
        int previous = 0;
        for (int i = 0; i < options.size(); i++) {
            CoapOption option = options.get(i);
            addOption(wire, option.number() - previous, option.value());
            previous = option.number();
        }
        if (!message.payload().isEmpty()) {
            wire.add(CoapDecoder.PAYLOAD_MARKER).add(message.payload());
        }
        return wire.take();
    }

    /** How many octets it will have, so that they are written where they stay. */
    private static int octets(CoapMessage message, List<CoapOption> sorted) {
        int marked = message.payload().isEmpty() ? 0 : 1 + message.payload().size();
        int octets = CoapDecoder.HEADER_OCTETS + message.token().size() + marked;
        int previous = 0;
        for (int i = 0; i < sorted.size(); i++) {
            CoapOption option = sorted.get(i);
            int value = option.value().size();
            octets += 1 + extension(option.number() - previous) + extension(value) + value;
            previous = option.number();
        }
        return octets;
    }

    /** How many octets {@link #addExtension} writes. */
    private static int extension(int value) {
        if (value >= CoapDecoder.TWO_OCTETS_MIN) {
            return 2;
        }
        return value >= CoapDecoder.ONE_OCTET_MIN ? 1 : 0;
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
