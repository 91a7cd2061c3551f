package dev.fauxband.coap;

import dev.fauxband.coap.WireLine.Word;
import dev.fauxband.data.Octets;
import dev.fauxband.data.OctetsBuilder;
import java.util.Optional;

/** Payloads in the notation: {@code "text"}, hex digits, or {@code -} for none. */
final class WirePayload {
    static final String EXPECTED = "expected a field as name=value, or a payload: \"text\", hex digits or -";
    static final String NONE = "-";

    private WirePayload() {}

    /** Text in quotes where the message says that it is text and it is printable ASCII; hex digits otherwise. */
    static String write(CoapMessage message) {
        Octets payload = message.payload();
        return text(message) && printable(payload) ? quoted(payload) : payload.toHex();
    }

    static Parsed<Octets> read(Word word) {
        String text = word.text();
        if (text.equals(NONE)) {
            return Parsed.value(Octets.EMPTY);
        }
        if (text.startsWith("\"")) {
            return unquoted(word);
        }
        Optional<Octets> octets = Octets.hex(text);
        return octets.isPresent() ? Parsed.value(octets.get()) : Parsed.wrong(EXPECTED, word.column());
    }

    /** Link lists, texts, and the sentences that come with errors (RFC 7252 §5.5.2). */
    private static boolean text(CoapMessage message) {
        Optional<Octets> format = message.option(OptionNumber.CONTENT_FORMAT);
        if (format.isEmpty()) {
            return message.code().codeClass() >= 4;
        }
        int number = (int) message.optionUint(OptionNumber.CONTENT_FORMAT).orElse(-1);
        return number == ContentFormat.LINK || ContentFormat.text(number);
    }

    private static boolean printable(Octets octets) {
        for (int i = 0; i < octets.size(); i++) {
            if (!printable(octets.at(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean printable(int c) {
        return c >= ' ' && c < 0x7F;
    }

    private static String quoted(Octets octets) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < octets.size(); i++) {
            char c = (char) octets.at(i);
            text.append(c == '"' || c == '\\' || c == '{' ? "\\" : "").append(c);
        }
        return text.append('"').toString();
    }

    private static Parsed<Octets> unquoted(Word word) {
        String text = word.text();
        OctetsBuilder octets = new OctetsBuilder();
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                return i == text.length() - 1
                        ? Parsed.value(octets.build())
                        : Parsed.wrong("nothing follows a payload", word.column() + i + 1);
            }
            Optional<Octets> escaped = c == '\\' ? escaped(text, i + 1) : Optional.empty();
            if (escaped.isPresent()) {
                octets.add(escaped.get());
                i += text.charAt(i + 1) == 'x' ? 3 : 1;
            } else if (printable(c) && c != '\\' && c != '{') {
                octets.add(c);
            } else {
                return Parsed.wrong("in quotes, write \\\" \\\\ \\{ \\r \\n or \\xHH", word.column() + i);
            }
        }
        return Parsed.wrong("the quote is not closed", word.column());
    }

    /** The octet that the characters behind a backslash stand for. */
    private static Optional<Octets> escaped(String text, int at) {
        char c = at < text.length() ? text.charAt(at) : ' ';
        return switch (c) {
            case '"', '\\', '{' -> Optional.of(Octets.of(c));
            case 'r' -> Optional.of(Octets.of('\r'));
            case 'n' -> Optional.of(Octets.of('\n'));
            case 'x' ->
                Octets.hex(text.substring(at + 1, Math.min(at + 3, text.length())))
                        .filter(octets -> octets.size() == 1);
            default -> Optional.empty();
        };
    }
}
