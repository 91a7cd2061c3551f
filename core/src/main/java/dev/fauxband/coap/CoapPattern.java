package dev.fauxband.coap;

import dev.fauxband.coap.WireLine.Field;
import dev.fauxband.coap.WireLine.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A line of {@link CoapNotation} in a script: what an expected message must be, or what to send. Type and code always
 * count, all else only if the line names it.
 *
 * <p>In place of a field's value or of the payload may stand {@code {name}}, which captures at its first use and
 * compares later, or {@code -} for what must not be there. In place of a payload may stand {@code /regex/} for all of
 * it as ISO 8859-1; in a request not right behind the code, where a word with a slash is the URI.
 */
public final class CoapPattern {
    /** In place of the value of a field that must not be there. */
    static final String ABSENT = "-";

    private final WireLine line;
    private final String uri;
    private final List<FieldPattern> fields;
    private final Optional<PayloadPattern> payload;

    private CoapPattern(WireLine line, String uri, List<FieldPattern> fields, Optional<PayloadPattern> payload) {
        this.line = line;
        this.uri = uri;
        this.fields = fields;
        this.payload = payload;
    }

    public static Parsed<CoapPattern> read(String text) {
        return WireLineReader.read(text).then(CoapPattern::read);
    }

    private static Parsed<CoapPattern> read(WireLine line) {
        for (Field field : line.fields()) {
            if (!WireFields.known(field.name())) {
                return Parsed.wrong("there is no field named " + field.name(), field.nameColumn());
            }
        }
        List<Field> literal =
                line.fields().stream().filter(CoapPattern::literal).toList();
        return WireMessage.read(line.with(literal, Optional.empty())).then(message -> {
            String uri = CoapNotation.uri(message);
            List<FieldPattern> fields = FieldPattern.all(line);
            return line.payload()
                    .map(word -> PayloadPattern.read(word)
                            .then(payload -> Parsed.value(new CoapPattern(line, uri, fields, Optional.of(payload)))))
                    .orElseGet(() -> Parsed.value(new CoapPattern(line, uri, fields, Optional.empty())));
        });
    }

    private static boolean literal(Field field) {
        String value = field.value().text();
        return !value.equals(ABSENT) && Capture.of(value).isEmpty();
    }

    /**
     * What differs first between {@code actual} and this line, in one sentence without a full stop; empty when nothing
     * does. Then, and only then, {@code captures} has gained what this line captures.
     */
    public Optional<String> mismatch(CoapMessage actual, Map<String, String> captures) {
        Map<String, String> taken = new HashMap<>(captures);
        Optional<String> mismatch = headMismatch(actual).or(() -> restMismatch(actual, taken));
        if (mismatch.isEmpty()) {
            captures.putAll(taken);
        }
        return mismatch;
    }

    private Optional<String> headMismatch(CoapMessage actual) {
        if (actual.type() != line.type()) {
            return Optional.of("the type is " + actual.type() + ", not " + line.type());
        }
        if (!actual.code().equals(line.code())) {
            return Optional.of("the code is " + WireCode.write(actual.code()) + ", not " + WireCode.write(line.code()));
        }
        boolean query = uri.contains("?");
        String actualUri = query ? CoapNotation.uri(actual) : UriText.path(actual.optionValues(OptionNumber.URI_PATH));
        if (line.uri().isPresent() && !actualUri.equals(uri)) {
            return Optional.of((actualUri.isEmpty() ? "there is no URI" : "the URI is " + actualUri) + ", not " + uri);
        }
        return Optional.empty();
    }

    private Optional<String> restMismatch(CoapMessage actual, Map<String, String> captures) {
        for (FieldPattern field : fields) {
            Optional<String> mismatch = field.mismatch(actual, captures);
            if (mismatch.isPresent()) {
                return mismatch;
            }
        }
        return payload.flatMap(wanted -> wanted.mismatch(actual, captures));
    }

    /** Whether the line names a field, as {@code given("mid")}, or its {@code uri} or {@code payload}. */
    public boolean given(String name) {
        return switch (name) {
            case "uri" -> line.uri().isPresent();
            case "payload" -> line.payload().isPresent();
            default -> line.fields().stream().anyMatch(field -> field.name().equals(name));
        };
    }

    /**
     * The message to send, with what was captured in its places. A message ID or token that is not {@link #given} is 0
     * or empty. Wrong when a capture was never taken or does not fit, or when the payload is a regular expression.
     */
    public Parsed<CoapMessage> fill(Map<String, String> captures) {
        List<Field> filled = new ArrayList<>();
        for (Field field : line.fields()) {
            Optional<Word> value = filled(field.value(), captures);
            if (value.isEmpty()) {
                return Parsed.wrong(
                        "nothing was captured yet as " + field.value().text(),
                        field.value().column());
            }
            if (!value.get().text().equals(ABSENT)) {
                filled.add(new Field(field.name(), value.get()));
            }
        }
        Optional<Word> filledPayload = line.payload().flatMap(word -> filled(word, captures));
        if (line.payload().isPresent() && filledPayload.isEmpty()) {
            Word word = line.payload().get();
            return Parsed.wrong("nothing was captured yet as " + word.text(), word.column());
        }
        return WireMessage.read(line.with(filled, filledPayload));
    }

    private static Optional<Word> filled(Word word, Map<String, String> captures) {
        Optional<Capture> capture = Capture.of(word.text());
        return capture.isEmpty()
                ? Optional.of(word)
                : capture.map(taken -> captures.get(taken.name())).map(word::withText);
    }
}
