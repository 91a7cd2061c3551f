package dev.fauxband.app.term;

import dev.fauxband.data.Octets;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The octets of a value that is sent or received, as people read them. */
record Payload(Octets octets) {
    private static final int ROW = 16;
    private static final int ROWS_MAX = 32;

    /** How payloads are shown beside the line that they stand in. */
    enum View {
        /** Not at all. */
        OFF,
        /** As text, where they are text. */
        TEXT,
        /** As octets with their place, and as characters beside them. */
        HEX
    }

    /** The lines of a view, perhaps none. */
    List<String> lines(View view) {
        return switch (view) {
            case OFF -> List.of();
            case TEXT -> text().map(text -> List.of("\"" + text + "\"")).orElseGet(List::of);
            case HEX -> dump();
        };
    }

    /** The text that it is, if it is UTF-8 without control characters. */
    private Optional<String> text() {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets.toArray()))
                    .toString();
            boolean readable = !text.isEmpty() && text.codePoints().allMatch(Payload::readable);
            return readable ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }

    private static boolean readable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private List<String> dump() {
        List<String> rows = new ArrayList<>();
        for (int from = 0; from < octets.size() && rows.size() < ROWS_MAX; from += ROW) {
            rows.add(row(from, Math.min(from + ROW, octets.size())));
        }
        if (octets.size() > ROW * ROWS_MAX) {
            rows.add("… " + (octets.size() - ROW * ROWS_MAX) + " octets more");
        }
        return rows;
    }

    private String row(int from, int to) {
        StringBuilder hex = new StringBuilder();
        StringBuilder characters = new StringBuilder();
        for (int i = from; i < to; i++) {
            int octet = octets.at(i);
            hex.append(String.format(Locale.ROOT, " %02X", octet));
            characters.append(octet >= ' ' && octet < 0x7F ? (char) octet : '.');
        }
        return String.format(Locale.ROOT, "%04X %-48s  %s", from, hex, characters);
    }
}
