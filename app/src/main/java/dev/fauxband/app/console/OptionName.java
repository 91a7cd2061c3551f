package dev.fauxband.app.console;

import dev.fauxband.coap.BlockOption;
import dev.fauxband.coap.OptionNumber;
import dev.fauxband.data.Octets;
import java.util.Optional;

/** The options of CoAP by the names that their RFCs give them (RFC 7252 §5.10, RFC 7641, RFC 7959). */
enum OptionName {
    IF_MATCH(OptionNumber.IF_MATCH, "If-Match", Form.OPAQUE),
    URI_HOST(OptionNumber.URI_HOST, "Uri-Host", Form.TEXT),
    ETAG(OptionNumber.ETAG, "ETag", Form.OPAQUE),
    IF_NONE_MATCH(OptionNumber.IF_NONE_MATCH, "If-None-Match", Form.OPAQUE),
    OBSERVE(OptionNumber.OBSERVE, "Observe", Form.UINT),
    URI_PORT(OptionNumber.URI_PORT, "Uri-Port", Form.UINT),
    LOCATION_PATH(OptionNumber.LOCATION_PATH, "Location-Path", Form.TEXT),
    URI_PATH(OptionNumber.URI_PATH, "Uri-Path", Form.TEXT),
    CONTENT_FORMAT(OptionNumber.CONTENT_FORMAT, "Content-Format", Form.FORMAT),
    MAX_AGE(OptionNumber.MAX_AGE, "Max-Age", Form.UINT),
    URI_QUERY(OptionNumber.URI_QUERY, "Uri-Query", Form.TEXT),
    ACCEPT(OptionNumber.ACCEPT, "Accept", Form.FORMAT),
    LOCATION_QUERY(OptionNumber.LOCATION_QUERY, "Location-Query", Form.TEXT),
    BLOCK2(OptionNumber.BLOCK2, "Block2", Form.BLOCK),
    BLOCK1(OptionNumber.BLOCK1, "Block1", Form.BLOCK),
    SIZE2(OptionNumber.SIZE2, "Size2", Form.UINT),
    PROXY_URI(OptionNumber.PROXY_URI, "Proxy-Uri", Form.TEXT),
    PROXY_SCHEME(OptionNumber.PROXY_SCHEME, "Proxy-Scheme", Form.TEXT),
    SIZE1(OptionNumber.SIZE1, "Size1", Form.UINT);

    private static final int UINT_OCTETS_MAX = 4;

    private final int number;
    private final String word;
    private final Form form;

    OptionName(int number, String word, Form form) {
        this.number = number;
        this.word = word;
        this.form = form;
    }

    /** How a value is read. */
    private enum Form {
        TEXT,
        UINT,
        FORMAT,
        BLOCK,
        OPAQUE
    }

    /** The name of an option; one that has none is called by its number. */
    static String word(int number) {
        return find(number).map(name -> name.word).orElse("Option " + number);
    }

    private static Optional<OptionName> find(int number) {
        for (OptionName name : values()) {
            if (name.number == number) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** A value for a reader; hex digits where it is not what the RFC wants. */
    static String value(int number, Octets value) {
        return find(number).map(name -> name.value(value)).orElse(value.toHex());
    }

    private String value(Octets value) {
        return switch (form) {
            case TEXT -> value.toUtf8();
            case UINT -> value.size() <= UINT_OCTETS_MAX ? Long.toString(value.toUint()) : value.toHex();
            case FORMAT -> value.size() <= 2 ? FormatName.of((int) value.toUint()) : value.toHex();
            case BLOCK -> BlockOption.parse(value).map(OptionName::block).orElse(value.toHex());
            case OPAQUE -> value.toHex();
        };
    }

    private static String block(BlockOption block) {
        return "block " + block.number() + " of " + block.size() + " octets, "
                + (block.more() ? "more follow" : "the last");
    }
}
