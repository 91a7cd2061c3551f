package dev.fauxband.app.explain;

import dev.fauxband.data.Octets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Octets that go to or come from an application, in hex and, where they are one, as a text. */
final class Payload {
    private static final int SHOWN_OCTETS_MAX = 64;
    private static final Pattern READABLE = Pattern.compile("[^\\p{Cntrl}\\x{FFFD}]+");

    private Payload() {}

    /** {@code 4 octets: AA AA 00 00}, and the text when all of it can be read. */
    static String words(Octets octets) {
        if (octets.isEmpty()) {
            return "no octets";
        }
        boolean cut = octets.size() > SHOWN_OCTETS_MAX;
        String hex = octets.slice(0, Math.min(octets.size(), SHOWN_OCTETS_MAX))
                .toHex()
                .replaceAll("..(?=.)", "$0 ");
        return count(octets.size()) + ": " + hex + (cut ? " …" : "")
                + text(octets).map(text -> ", as text \"" + text + "\"").orElse("");
    }

    /** {@code 1 octet}, {@code 2 octets}. */
    static String count(long octets) {
        return octets + (octets == 1 ? " octet" : " octets");
    }

    private static Optional<String> text(Octets octets) {
        String text = octets.toUtf8();
        return READABLE.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }
}
