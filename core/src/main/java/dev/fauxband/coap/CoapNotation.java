package dev.fauxband.coap;

import dev.fauxband.coap.WireLine.Field;
import dev.fauxband.coap.WireLine.Word;

/**
 * A message as one line of text, as transcripts and traces show it: {@code TYPE [CODE] [URI] name=value… [payload]}.
 *
 * <pre>
 *   CON POST /rd?lwm2m=1.0&ep=866818039921444&b=U mid=1 token=A1B2C3D4 ct=40 "&lt;/1/0&gt;,&lt;/19/0&gt;"
 *   ACK 2.01 mid=1 token=A1B2C3D4 location=/rd/5
 *   CON 2.05 mid=2 token=A1 observe=3 ct=42 0100
 *   ACK mid=2
 * </pre>
 *
 * <p>Fields are {@code mid}, {@code token}, {@code observe}, {@code ct}, {@code accept}, {@code block1},
 * {@code block2}, {@code size1}, {@code size2}, {@code maxage}, {@code etag}, {@code location}, and {@code optN} with
 * hex digits for any other option or value. What is written reads as an equal message, but for the order in which
 * options of different numbers stand.
 */
public final class CoapNotation {
    private static final Field NO_TOKEN = new Field(WireLine.TOKEN, new Word("", 1));

    private CoapNotation() {}

    public static String write(CoapMessage message) {
        StringBuilder text = new StringBuilder(message.type().name());
        if (!empty(message)) {
            text.append(' ').append(WireCode.write(message.code()));
        }
        String uri = message.code().request() ? uri(message) : "";
        text.append(uri.isEmpty() ? "" : " ").append(uri);
        for (Field field : WireFields.of(message)) {
            if (!(empty(message) && field.equals(NO_TOKEN))) {
                text.append(' ')
                        .append(field.name())
                        .append('=')
                        .append(field.value().text());
            }
        }
        if (!message.payload().isEmpty()) {
            text.append(' ').append(WirePayload.write(message));
        }
        return text.toString();
    }

    /** The message that {@code text} stands for; its message ID is 0 and its token empty unless they are given. */
    public static Parsed<CoapMessage> read(String text) {
        return WireLineReader.read(text).then(WireMessage::read);
    }

    private static boolean empty(CoapMessage message) {
        return message.code().equals(CoapCode.EMPTY);
    }

    /** Path and query of a request, empty when it has neither. */
    static String uri(CoapMessage request) {
        return UriText.path(request.optionValues(OptionNumber.URI_PATH))
                + UriText.query(request.optionValues(OptionNumber.URI_QUERY));
    }
}
