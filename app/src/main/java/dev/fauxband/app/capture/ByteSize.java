package dev.fauxband.app.capture;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number of octets as people write it: {@code 100MB}. */
final class ByteSize {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,5}) ?(k|M|G)B", Pattern.CASE_INSENSITIVE);
    private static final long THOUSAND = 1_000;

    private ByteSize() {}

    /** The octets that the text stands for; empty when it is no size. Prefixes are decimal. */
    static Optional<Long> parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(form.group(1));
        return Optional.of(
                switch (form.group(2)) {
                    case "k", "K" -> number * THOUSAND;
                    case "m", "M" -> number * THOUSAND * THOUSAND;
                    default -> number * THOUSAND * THOUSAND * THOUSAND;
                });
    }
}
