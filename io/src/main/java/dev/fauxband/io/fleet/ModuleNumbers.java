package dev.fauxband.io.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Some modules of a fleet: {@code 0-9,73512}. */
public record ModuleNumbers(List<Span> spans) {
    /** None of them. */
    public static final ModuleNumbers NONE = new ModuleNumbers(List.of());

    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})(?:-([0-9]{1,6}))?");

    public ModuleNumbers {
        spans = List.copyOf(spans);
    }

    /** From one number to another, both included. */
    public record Span(int from, int to) {
        boolean contains(int number) {
            return from <= number && number <= to;
        }
    }

    /** Reads numbers and spans, parted by commas; empty when the text is something else. */
    public static Optional<ModuleNumbers> parse(String text) {
        List<Span> spans = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher form = FORM.matcher(part.strip());
            if (!form.matches()) {
                return Optional.empty();
            }
            int from = Integer.parseInt(form.group(1));
            int to = form.group(2) == null ? from : Integer.parseInt(form.group(2));
            if (to < from) {
                return Optional.empty();
            }
            spans.add(new Span(from, to));
        }
        return Optional.of(new ModuleNumbers(spans));
    }

    /** The first of them; {@link Integer#MAX_VALUE} when there is none. */
    public int least() {
        return spans.stream().mapToInt(Span::from).min().orElse(Integer.MAX_VALUE);
    }

    public boolean contains(int number) {
        for (Span span : spans) {
            if (span.contains(number)) {
                return true;
            }
        }
        return false;
    }
}
