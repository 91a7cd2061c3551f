package dev.fauxband.at;

import dev.fauxband.data.Octets;
import java.util.List;
import java.util.Optional;

/**
 * One parameter of a declared form: its name in the manual, what it may be, and how it is written in the answer to
 * {@code =?}.
 *
 * @param name as the manual writes it, without angle brackets
 * @param min of a number the least value, of a string the least octets
 * @param max of a number the greatest value, of a string the most octets
 * @param choices of a {@link Kind#CHOICE} the words allowed, first the one the manual shows
 * @param optional whether it may be left out or left empty
 * @param repeated whether the last parameter may come again, each time of the same kind
 * @param meaning what it stands for, in a few words for the reference; empty where its name says it
 */
public record Parameter(
        String name,
        Kind kind,
        long min,
        long max,
        List<String> choices,
        boolean optional,
        boolean repeated,
        String meaning) {
    public Parameter {
        choices = List.copyOf(choices);
    }

    /** What an argument must look like. */
    public enum Kind {
        /** Decimal digits, leading zeros allowed. */
        INTEGER,
        /** Octets without quotation marks and control characters. */
        STRING,
        /** One of a few words, in any case. */
        CHOICE,
        /** A string whose octets the integer before it counts, where the form says so: then taken as they are. */
        COUNTED
    }

    private static final int DIGITS_MAX = 18;

    /** A decimal number from {@code min} to {@code max}. */
    public static Parameter integer(String name, long min, long max) {
        return new Parameter(name, Kind.INTEGER, min, max, List.of(), false, false, "");
    }

    /** Text with or without quotation marks, so many octets long. */
    public static Parameter string(String name, int octetsMin, int octetsMax) {
        return new Parameter(name, Kind.STRING, octetsMin, octetsMax, List.of(), false, false, "");
    }

    /** One of these words, with or without quotation marks. */
    public static Parameter choice(String name, String... words) {
        return new Parameter(name, Kind.CHOICE, 0, 0, List.of(words), false, false, "");
    }

    /** As many octets as the parameter before it says, whatever they are. */
    public static Parameter counted(String name, int octetsMax) {
        return new Parameter(name, Kind.COUNTED, 0, octetsMax, List.of(), false, false, "");
    }

    /** The same, with words for the reference. */
    public Parameter meaning(String words) {
        return new Parameter(name, kind, min, max, choices, optional, repeated, words);
    }

    public Parameter orNone() {
        return new Parameter(name, kind, min, max, choices, true, repeated, meaning);
    }

    /** May be left out, and may come several times. */
    public Parameter orSeveral() {
        return new Parameter(name, kind, min, max, choices, true, true, meaning);
    }

    /** How the answer to {@code =?} writes it: {@code (0-65535)}, {@code (0,1)}, {@code "name"}. */
    public String range() {
        return switch (kind) {
            case INTEGER -> max - min == 1 ? "(" + min + "," + max + ")" : "(" + min + "-" + max + ")";
            case STRING, COUNTED -> "\"" + name + "\"";
            case CHOICE -> choices.size() == 1 ? "\"" + choices.get(0) + "\"" : "(" + String.join(",", choices) + ")";
        };
    }

    /** The argument read, or empty when it is out of range. */
    Optional<Argument> parse(Octets token) {
        return switch (kind) {
            case INTEGER -> parseInteger(token);
            case CHOICE -> parseChoice(token);
            case STRING, COUNTED ->
                token.size() >= min && token.size() <= max ? Optional.of(Argument.of(token)) : Optional.empty();
        };
    }

    private Optional<Argument> parseInteger(Octets token) {
        long value = 0;
        if (token.isEmpty() || token.size() > DIGITS_MAX) {
            return Optional.empty();
        }
        for (int i = 0; i < token.size(); i++) {
            int digit = token.at(i) - '0';
            if (digit < 0 || digit > 9) {
                return Optional.empty();
            }
            value = 10 * value + digit;
        }
        return value >= min && value <= max ? Optional.of(Argument.of(token, value)) : Optional.empty();
    }

    private Optional<Argument> parseChoice(Octets token) {
        String word = token.toLatin1();
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).equalsIgnoreCase(word)) {
                return Optional.of(Argument.of(token, i));
            }
        }
        return Optional.empty();
    }
}
