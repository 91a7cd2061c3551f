package dev.fauxband.coap;

import dev.fauxband.coap.WireLine.Word;
import dev.fauxband.data.Octets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What a line wants of a payload. */
sealed interface PayloadPattern {
    /** Exactly these octets, or none; {@code text} as the line has it. */
    record Exactly(Octets octets, String text) implements PayloadPattern {}

    /** Text, one character per octet, that a regular expression matches from end to end. */
    record Matching(Pattern regex) implements PayloadPattern {}

    /** Whatever it is, to be captured as hex digits. */
    record Captured(Capture capture) implements PayloadPattern {}

    static Parsed<PayloadPattern> read(Word word) {
        String text = word.text();
        Optional<Capture> capture = Capture.of(text);
        if (capture.isPresent()) {
            return Parsed.value(new Captured(capture.get()));
        }
        return text.startsWith("/")
                ? regex(word)
                : WirePayload.read(word).then(octets -> Parsed.value(new Exactly(octets, text)));
    }

    private static Parsed<PayloadPattern> regex(Word word) {
        String text = word.text();
        if (text.length() < 2 || !text.endsWith("/")) {
            return Parsed.wrong("a pattern ends with /", word.column());
        }
        try {
            String regex = text.substring(1, text.length() - 1);
            return Parsed.value(new Matching(Pattern.compile(regex, Pattern.DOTALL)));
        } catch (PatternSyntaxException notRegular) {
            int offset = Math.max(notRegular.getIndex(), 0);
            return Parsed.wrong("no regular expression: " + notRegular.getDescription(), word.column() + 1 + offset);
        }
    }

    /** Says what differs, if anything. */
    default Optional<String> mismatch(CoapMessage actual, Map<String, String> captures) {
        Octets payload = actual.payload();
        String what = payload.isEmpty() ? "there is no payload" : "the payload is " + WirePayload.write(actual);
        if (this instanceof Captured captured) {
            return captured.capture().take("the payload", payload.toHex(), captures);
        }
        if (this instanceof Matching matching) {
            return matching.regex().matcher(payload.toLatin1()).matches()
                    ? Optional.empty()
                    : Optional.of(what + ", which /" + matching.regex() + "/ does not match");
        }
        Exactly exactly = (Exactly) this;
        if (exactly.octets().equals(payload)) {
            return Optional.empty();
        }
        return Optional.of(what + ", not " + (exactly.octets().isEmpty() ? "absent" : exactly.text()));
    }
}
