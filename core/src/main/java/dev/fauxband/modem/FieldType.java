package dev.fauxband.modem;

import java.util.List;
import java.util.Optional;

/** What a profile field may hold, as one writes it. */
public sealed interface FieldType {
    /** Whether {@code text} is such a value. */
    boolean accepts(String text);

    /** The one way to write a value that it accepts. */
    default String canonical(String text) {
        return text;
    }

    /** What may be written, for an error message and a table. */
    String form();

    /** A number and a unit: ns, us, ms, s, m, h, d, y. Bounds with. */
    record Duration(String min, String max) implements FieldType {
        private static final List<String> UNITS = List.of("ns", "us", "ms", "s", "m", "h", "d", "y");
        private static final long[] UNIT_NS = {
            1,
            1_000,
            1_000_000,
            1_000_000_000,
            60_000_000_000L,
            3_600_000_000_000L,
            86_400_000_000_000L,
            31_557_600_000_000_000L
        };

        /** Nanoseconds of {@code 50ms}, {@code 1.5s}, {@code 2h}; empty when it is no duration, or too long. */
        public static Optional<Long> parse(String text) {
            if (!text.matches("[0-9]{1,12}(\\.[0-9]{1,6})?[a-z]{1,2}")) {
                return Optional.empty();
            }
            String unit = text.replaceAll("[0-9.]", "");
            int index = UNITS.indexOf(unit);
            if (index < 0) {
                return Optional.empty();
            }
            double nanoseconds = Double.parseDouble(text.substring(0, text.length() - unit.length())) * UNIT_NS[index];
            return nanoseconds < Long.MAX_VALUE / 2.0 ? Optional.of(Math.round(nanoseconds)) : Optional.empty();
        }

        @Override
        public boolean accepts(String text) {
            Optional<Long> value = parse(text);
            return value.isPresent()
                    && value.get() >= parse(min).orElseThrow()
                    && value.get() <= parse(max).orElseThrow();
        }

        @Override
        public String form() {
            return "a duration from " + min + " to " + max;
        }
    }

    /** A whole number, bounds with. */
    record WholeNumber(int min, int max) implements FieldType {
        @Override
        public boolean accepts(String text) {
            return text.matches("[0-9]{1,9}") && Integer.parseInt(text) >= min && Integer.parseInt(text) <= max;
        }

        @Override
        public String form() {
            return "a whole number from " + min + " to " + max;
        }
    }

    /** A number with a point, bounds with. */
    record Factor(double min, double max) implements FieldType {
        @Override
        public boolean accepts(String text) {
            return text.matches("[0-9]{1,6}(\\.[0-9]{1,6})?")
                    && Double.parseDouble(text) >= min
                    && Double.parseDouble(text) <= max;
        }

        @Override
        public String form() {
            return "a number from " + min + " to " + max;
        }
    }

    /** A share of all, such as {@code 0.5%}: from nothing to {@code 100%}. */
    record Percent() implements FieldType {
        /** {@code 0.5%} as 0.005; empty when it is none. */
        public static Optional<Double> parse(String text) {
            if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,6})?%")) {
                return Optional.empty();
            }
            double share = Double.parseDouble(text.substring(0, text.length() - 1)) / 100;
            return share <= 1 ? Optional.of(share) : Optional.empty();
        }

        @Override
        public boolean accepts(String text) {
            return parse(text).isPresent();
        }

        @Override
        public String form() {
            return "a share from 0% to 100%";
        }
    }

    /** One of a few words, in any case. */
    record Choice(List<String> words) implements FieldType {
        Choice(String... words) {
            this(List.of(words));
        }

        public Choice {
            words = List.copyOf(words);
        }

        @Override
        public boolean accepts(String text) {
            return words.stream().anyMatch(text::equalsIgnoreCase);
        }

        @Override
        public String canonical(String text) {
            return words.stream().filter(text::equalsIgnoreCase).findFirst().orElse(text);
        }

        @Override
        public String form() {
            return "one of " + String.join(", ", words);
        }
    }

    /** Printable ASCII. */
    record Text(int lengthMin, int lengthMax) implements FieldType {
        @Override
        public boolean accepts(String text) {
            return text.length() >= lengthMin && text.length() <= lengthMax && text.matches("[ -~]*");
        }

        @Override
        public String form() {
            return "printable ASCII, " + lengthMin + " to " + lengthMax + " characters";
        }
    }

    /**
     * Text of one shape.
     *
     * @param pattern what matches the whole of it
     * @param form the same in words
     */
    record Written(String pattern, String form) implements FieldType {
        @Override
        public boolean accepts(String text) {
            return text.matches(pattern);
        }
    }
}
