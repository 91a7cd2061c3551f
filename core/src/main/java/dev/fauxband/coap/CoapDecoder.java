package dev.fauxband.coap;

import dev.fauxband.data.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a datagram as a CoAP message (RFC 7252 §3). Any octets give a message, a reason to reject or a reason to
 * ignore, never an exception; a message keeps every option, known or not, in order, so that {@link CoapEncoder} gives
 * back the same octets.
 */
public final class CoapDecoder {
    static final int VERSION = 1;
    static final int HEADER_OCTETS = 4;
    static final int PAYLOAD_MARKER = 0xFF;

    /** Nibbles 13 and 14 say that the value follows in one or two octets, less what the smaller forms can hold. */
    static final int NIBBLE_ONE_OCTET = 13;

    static final int NIBBLE_TWO_OCTETS = 14;
    static final int ONE_OCTET_MIN = 13;
    static final int TWO_OCTETS_MIN = 269;

    private static final int NOT_READABLE = -1;

    private final Octets datagram;
    private final List<CoapOption> options = new ArrayList<>(8);
    private int position;

    private CoapDecoder(Octets datagram) {
        this.datagram = datagram;
    }

    /** What {@code datagram} is; format errors as RFC 7252 §3, §4.2 and §4.3 define them. */
    public static Decoded decode(Octets datagram) {
        if (datagram.size() < HEADER_OCTETS) {
            return new Decoded.Ignored("shorter than a CoAP header");
        }
        if (datagram.at(0) >> 6 != VERSION) {
            return new Decoded.Ignored("not version 1 of CoAP");
        }
        return new CoapDecoder(datagram).decode();
    }

    private Decoded decode() {
        CoapType type = CoapType.of(datagram.at(0) >> 4 & 3);
        CoapCode code = CoapCode.of(datagram.at(1));
        int messageId = datagram.at(2) << 8 | datagram.at(3);
        if (code.value() == 0 && datagram.size() == HEADER_OCTETS && tokenOctets() == 0) {
            return new Decoded.Message(CoapMessage.empty(type, messageId));
        }
        Optional<String> error = headerError(code).or(this::readOptions).or(this::payloadError);
        if (error.isPresent()) {
            return new Decoded.Malformed(type, messageId, error.get());
        }
        Octets token = datagram.slice(HEADER_OCTETS, HEADER_OCTETS + tokenOctets());
        Octets payload = position == datagram.size() ? Octets.EMPTY : datagram.from(position + 1);
        return new Decoded.Message(new CoapMessage(type, code, messageId, token, options, payload));
    }

    private int tokenOctets() {
        return datagram.at(0) & 0xF;
    }

    private Optional<String> headerError(CoapCode code) {
        if (tokenOctets() > CoapMessage.TOKEN_OCTETS_MAX) {
            return Optional.of("a token length of 9 to 15 is reserved");
        }
        if (code.value() == 0 && datagram.size() > HEADER_OCTETS) {
            return Optional.of("an empty message has more than its header");
        }
        if (code.codeClass() == 1 || code.codeClass() >= 6) {
            return Optional.of("code class " + code.codeClass() + " is reserved");
        }
        if (datagram.size() < HEADER_OCTETS + tokenOctets()) {
            return Optional.of("the token is cut off");
        }
        return Optional.empty();
    }

    /** Reads options up to the payload marker or the end; says what is wrong with them, if anything. */
    private Optional<String> readOptions() {
        position = HEADER_OCTETS + tokenOctets();
        int number = 0;
        while (position < datagram.size() && datagram.at(position) != PAYLOAD_MARKER) {
            int head = datagram.at(position++);
            int delta = extended(head >> 4);
            int length = extended(head & 0xF);
            if (delta == NOT_READABLE || length == NOT_READABLE) {
                return Optional.of("an option's delta or length is reserved or cut off");
            }
            number += delta;
            if (number > CoapOption.NUMBER_MAX) {
                return Optional.of("an option's number is over 65535");
            }
            if (length > datagram.size() - position) {
                return Optional.of("the value of option " + number + " is cut off");
            }
            options.add(new CoapOption(number, datagram.slice(position, position + length)));
            position += length;
        }
        return Optional.empty();
    }

    /** The value of a delta or length nibble, with the octets that extend it (RFC 7252 §3.1). */
    private int extended(int nibble) {
        if (nibble < NIBBLE_ONE_OCTET) {
            return nibble;
        }
        int more = datagram.size() - position;
        if (nibble == NIBBLE_ONE_OCTET && more >= 1) {
            return ONE_OCTET_MIN + datagram.at(position++);
        }
        if (nibble == NIBBLE_TWO_OCTETS && more >= 2) {
            position += 2;
            return TWO_OCTETS_MIN + (datagram.at(position - 2) << 8 | datagram.at(position - 1));
        }
        return NOT_READABLE;
    }

    private Optional<String> payloadError() {
        return position == datagram.size() - 1
                ? Optional.of("a payload marker is followed by no payload")
                : Optional.empty();
    }
}
