package dev.fauxband.coap;

import dev.fauxband.data.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A CoAP message (RFC 7252 §3).
 *
 * @param messageId 0–65535
 * @param token 0–8 octets
 * @param options in the order of the wire; the encoder sorts by number and keeps the order of equal ones
 */
public record CoapMessage(
        CoapType type, CoapCode code, int messageId, Octets token, List<CoapOption> options, Octets payload) {
    public static final int TOKEN_OCTETS_MAX = 8;
    public static final int MESSAGE_ID_MAX = 65535;

    public CoapMessage {
        if (messageId < 0 || messageId > MESSAGE_ID_MAX || token.size() > TOKEN_OCTETS_MAX) {
            throw new IllegalArgumentException("no CoAP header holds message ID " + messageId + " and token " + token);
        }
        options = List.copyOf(options);
    }

    /** An empty message: an ACK or RST without more, or a ping. */
    public static CoapMessage empty(CoapType type, int messageId) {
        return new CoapMessage(type, CoapCode.EMPTY, messageId, Octets.EMPTY, List.of(), Octets.EMPTY);
    }

    /** The first option with this number. */
    public Optional<Octets> option(int number) {
        for (CoapOption option : options) {
            if (option.number() == number) {
                return Optional.of(option.value());
            }
        }
        return Optional.empty();
    }

    /** The values of all options with this number, in order. */
    public List<Octets> optionValues(int number) {
        List<Octets> values = new ArrayList<>(4);
        for (CoapOption option : options) {
            if (option.number() == number) {
                values.add(option.value());
            }
        }
        return values;
    }

    /** The first option with this number as an integer; empty when absent or longer than 4 octets. */
    public OptionalLong optionUint(int number) {
        Optional<Octets> value = option(number);
        return value.isPresent() && value.get().size() <= 4
                ? OptionalLong.of(value.get().toUint())
                : OptionalLong.empty();
    }
}
