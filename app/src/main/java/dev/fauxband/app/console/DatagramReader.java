package dev.fauxband.app.console;

import dev.fauxband.app.console.DecodedBody.Field;
import dev.fauxband.coap.CoapDecoder;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapNotation;
import dev.fauxband.coap.ContentFormat;
import dev.fauxband.coap.Decoded;
import dev.fauxband.coap.OptionNumber;
import dev.fauxband.data.Octets;
import dev.fauxband.lwm2m.tlv.Tlv;
import dev.fauxband.lwm2m.tlv.TlvDecoder;
import dev.fauxband.lwm2m.tlv.TlvValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** Reads a datagram for people: each part of a CoAP message by name, and what it means in LwM2M. */
final class DatagramReader {
    private static final int NO_FORMAT = -1;

    private final List<Field> fields = new ArrayList<>();

    private DatagramReader() {}

    static DecodedBody read(Octets datagram) {
        return new DatagramReader().body(datagram);
    }

    private DecodedBody body(Octets datagram) {
        Decoded decoded = CoapDecoder.decode(datagram);
        if (decoded instanceof Decoded.Message read) {
            message(read.message());
            return new DecodedBody(CoapNotation.write(read.message()), fields);
        }
        String why = decoded instanceof Decoded.Malformed malformed
                ? "malformed CoAP: " + malformed.why()
                : "no CoAP: " + ((Decoded.Ignored) decoded).why();
        add("Octets", datagram.toHex());
        return new DecodedBody(why, fields);
    }

    private void message(CoapMessage message) {
        add("Type", message.type().name());
        add("Code", CodeName.of(message.code()));
        add("Message ID", message.messageId() + String.format(Locale.ROOT, " (0x%04X)", message.messageId()));
        add("Token", message.token().isEmpty() ? "(none)" : message.token().toHex());
        message.options()
                .forEach(option ->
                        add(OptionName.word(option.number()), OptionName.value(option.number(), option.value())));
        Lwm2mMeaning.of(message).ifPresent(meaning -> add("LwM2M", meaning));
        if (!message.payload().isEmpty()) {
            payload(message);
        }
    }

    private void payload(CoapMessage message) {
        Octets payload = message.payload();
        add("Payload", payload.toHex());
        if (printable(payload)) {
            add("Payload as text", payload.toUtf8());
        }
        long format = message.optionUint(OptionNumber.CONTENT_FORMAT).orElse(NO_FORMAT);
        if (ContentFormat.tlv((int) format)) {
            TlvDecoder.decode(payload).ifPresent(all -> all.forEach(tlv -> tlv("", tlv)));
        }
    }

    private void tlv(String before, Tlv tlv) {
        String name = before
                + switch (tlv.kind()) {
                    case OBJECT_INSTANCE -> "Instance ";
                    case RESOURCE_INSTANCE -> "Resource instance ";
                    case MULTIPLE_RESOURCE, RESOURCE -> "Resource ";
                }
                + tlv.id();
        if (tlv.kind().nests()) {
            tlv.children().forEach(child -> tlv(name + ", ", child));
        } else {
            add("TLV: " + name, value(tlv.value()));
        }
    }

    /** Hex digits, and what they may stand for: the type is not in the TLV. */
    private static String value(Octets value) {
        StringBuilder text = new StringBuilder(value.isEmpty() ? "(empty)" : value.toHex());
        OptionalLong number = TlvValues.integer(value);
        if (number.isPresent()) {
            text.append(", as an integer ").append(number.getAsLong());
        }
        if (printable(value)) {
            text.append(", as text \"").append(value.toUtf8()).append('"');
        }
        return text.toString();
    }

    private static boolean printable(Octets octets) {
        String text = octets.toUtf8();
        return !text.isEmpty()
                && text.codePoints().noneMatch(c -> c == 0xFFFD || (Character.isISOControl(c) && c != '\n'));
    }

    private void add(String name, String value) {
        fields.add(new Field(name, value));
    }
}
