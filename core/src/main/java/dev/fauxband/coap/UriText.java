package dev.fauxband.coap;

import dev.fauxband.data.Octets;
import dev.fauxband.data.OctetsBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Paths and queries as text, one segment or query per option, so that none is lost: {@code /} stands before each
 * segment, {@code ?} before the first query, {@code &} before the others; {@code %HH} for blanks, for what separates,
 * for braces and backslashes (which transcripts use) and for all that is not printable ASCII.
 */
final class UriText {
    private static final String CODED_IN_SEGMENT = "%/?\\{}";
    private static final String CODED_IN_QUERY = "%&\\{}";

    private UriText() {}

    static String path(List<Octets> segments) {
        StringBuilder text = new StringBuilder();
        for (Octets segment : segments) {
            code(segment, CODED_IN_SEGMENT, text.append('/'));
        }
        return text.toString();
    }

    static String query(List<Octets> queries) {
        StringBuilder text = new StringBuilder();
        for (Octets query : queries) {
            code(query, CODED_IN_QUERY, text.append(text.isEmpty() ? '?' : '&'));
        }
        return text.toString();
    }

    /** The segments of a path; none for an empty text, empty when the text is no path. */
    static Optional<List<Octets>> readPath(String text) {
        return read(text, "/", "/", CODED_IN_SEGMENT);
    }

    /** The queries of a text that begins with {@code ?}; none for an empty text, empty when the text is no query. */
    static Optional<List<Octets>> readQuery(String text) {
        return read(text, "?", "&", CODED_IN_QUERY);
    }

    private static Optional<List<Octets>> read(String text, String start, String separator, String coded) {
        List<Octets> parts = new ArrayList<>();
        if (text.isEmpty()) {
            return Optional.of(parts);
        }
        if (!text.startsWith(start)) {
            return Optional.empty();
        }
        for (String part : text.substring(1).split(separator, -1)) {
            Optional<Octets> octets = decoded(part, coded);
            if (octets.isEmpty()) {
                return Optional.empty();
            }
            parts.add(octets.get());
        }
        return Optional.of(parts);
    }

    private static void code(Octets octets, String coded, StringBuilder text) {
        for (int i = 0; i < octets.size(); i++) {
            if (plain((char) octets.at(i), coded)) {
                text.append((char) octets.at(i));
            } else {
                text.append('%').append(octets.slice(i, i + 1).toHex());
            }
        }
    }

    private static Optional<Octets> decoded(String text, String coded) {
        OctetsBuilder octets = new OctetsBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                Optional<Octets> octet = Octets.hex(text.substring(i + 1, Math.min(i + 3, text.length())));
                if (octet.isEmpty() || octet.get().isEmpty()) {
                    return Optional.empty();
                }
                octets.add(octet.get());
                i += 2;
            } else if (plain(c, coded)) {
                octets.add(c);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(octets.build());
    }

    private static boolean plain(char c, String coded) {
        return c > ' ' && c < 0x7F && coded.indexOf(c) < 0;
    }
}
