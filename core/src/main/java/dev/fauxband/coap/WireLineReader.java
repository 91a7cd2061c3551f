package dev.fauxband.coap;

import dev.fauxband.coap.WireLine.Field;
import dev.fauxband.coap.WireLine.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Splits a line of the notation into its words: {@code TYPE [CODE] [URI] name=value… [payload]}. */
final class WireLineReader {
    private static final Pattern FIELD = Pattern.compile("[a-z][a-z0-9]*=.*");

    private final String text;
    private int position;

    private WireLineReader(String text) {
        this.text = text;
    }

    static Parsed<WireLine> read(String text) {
        return new WireLineReader(text).read();
    }

    private Parsed<WireLine> read() {
        Word word = nextWord();
        Optional<CoapType> type = type(word.text());
        if (type.isEmpty()) {
            return Parsed.wrong("a message begins with CON, NON, ACK or RST", word.column());
        }
        Optional<CoapCode> code = WireCode.read(peekedWord().text());
        code.ifPresent(present -> nextWord());
        Optional<Word> uri = code.filter(CoapCode::request).flatMap(request -> uri());
        List<Field> fields = fields();
        return payload()
                .then(payload -> Parsed.value(
                        new WireLine(type.get(), code.orElse(CoapCode.EMPTY), uri, List.copyOf(fields), payload)));
    }

    private static Optional<CoapType> type(String name) {
        for (CoapType type : CoapType.values()) {
            if (type.name().equals(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    private Optional<Word> uri() {
        String next = peekedWord().text();
        return next.startsWith("/") || next.startsWith("?") ? Optional.of(nextWord()) : Optional.empty();
    }

    private List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        while (FIELD.matcher(peekedWord().text()).matches()) {
            Word word = nextWord();
            int nameLength = word.text().indexOf('=');
            String value = word.text().substring(nameLength + 1);
            fields.add(
                    new Field(word.text().substring(0, nameLength), new Word(value, word.column() + nameLength + 1)));
        }
        return fields;
    }

    /** The rest of the line; only a quoted text or a pattern may hold blanks. */
    private Parsed<Optional<Word>> payload() {
        int column = peekedWord().column();
        String rest = text.substring(column - 1).stripTrailing();
        if (rest.isEmpty()) {
            return Parsed.value(Optional.empty());
        }
        int blank = rest.indexOf(' ');
        if (blank < 0 || rest.startsWith("\"") || rest.startsWith("/")) {
            return Parsed.value(Optional.of(new Word(rest, column)));
        }
        return payloadWord(rest.substring(0, blank))
                ? Parsed.wrong("nothing follows a payload", column + blank)
                : Parsed.wrong(WirePayload.EXPECTED, column);
    }

    private static boolean payloadWord(String word) {
        return word.equals("-")
                || word.startsWith("{")
                || ValueForm.HEX.read(word).isPresent();
    }

    private Word peekedWord() {
        int before = position;
        Word word = nextWord();
        position = before;
        return word;
    }

    /** The next word, empty at the end of the line. */
    private Word nextWord() {
        while (position < text.length() && text.charAt(position) == ' ') {
            position++;
        }
        int start = position;
        while (position < text.length() && text.charAt(position) != ' ') {
            position++;
        }
        return new Word(text.substring(start, position), start + 1);
    }
}
