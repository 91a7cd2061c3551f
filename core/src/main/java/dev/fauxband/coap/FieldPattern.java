package dev.fauxband.coap;

import dev.fauxband.coap.WireLine.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a line wants of one field.
 *
 * @param occurrence which of the fields with this name, from 0
 */
record FieldPattern(String name, int occurrence, Wanted wanted) {
    /** The value of a field. */
    sealed interface Wanted {
        /** This one, as {@link WireFields#values} spells it. */
        record Exactly(String text) implements Wanted {}

        /** Whatever it is, to be captured. */
        record Captured(Capture capture) implements Wanted {}

        /** No such field. */
        record Absent() implements Wanted {}
    }

    /** What {@code line} wants of all its fields; its literal values are known to be good. */
    static List<FieldPattern> all(WireLine line) {
        List<FieldPattern> patterns = new ArrayList<>();
        for (Field field : line.fields()) {
            int before = (int) patterns.stream()
                    .filter(pattern -> pattern.name().equals(field.name()))
                    .count();
            patterns.add(new FieldPattern(field.name(), before, wanted(line, field)));
        }
        return patterns;
    }

    private static Wanted wanted(WireLine line, Field field) {
        String text = field.value().text();
        if (text.equals(CoapPattern.ABSENT)) {
            return new Wanted.Absent();
        }
        Optional<Capture> capture = Capture.of(text);
        return capture.isPresent() ? new Wanted.Captured(capture.get()) : new Wanted.Exactly(respelled(line, field));
    }

    /** The value as it is spelled from a message: {@code a1} in a token as {@code A1}, the integer {@code 07} as 7. */
    private static String respelled(WireLine line, Field field) {
        return WireMessage.read(line.with(List.of(field), Optional.empty())) instanceof Parsed.Value<CoapMessage> read
                ? WireFields.values(read.value(), field.name()).get(0)
                : field.value().text();
    }

    /** Says what differs, if anything. */
    Optional<String> mismatch(CoapMessage actual, Map<String, String> captures) {
        List<String> values = WireFields.values(actual, name);
        Optional<String> value = occurrence < values.size() ? Optional.of(values.get(occurrence)) : Optional.empty();
        if (wanted instanceof Wanted.Absent) {
            return value.map(text -> name + " is " + text + ", not absent");
        }
        String text = wanted instanceof Wanted.Exactly exactly ? exactly.text() : "";
        if (value.isEmpty()) {
            return Optional.of("there is no " + name + (text.isEmpty() ? "" : "=" + text));
        }
        if (wanted instanceof Wanted.Captured captured) {
            return captured.capture().take(name, value.get(), captures);
        }
        return text.equals(value.get())
                ? Optional.empty()
                : Optional.of(name + " is " + shown(value.get()) + ", not " + shown(text));
    }

    private static String shown(String value) {
        return value.isEmpty() ? "empty" : value;
    }
}
