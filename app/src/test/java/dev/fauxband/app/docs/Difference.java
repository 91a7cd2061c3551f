package dev.fauxband.app.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fauxband.modem.Evidence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One entry of the hand-kept list {@code differences.txt}.
 *
 * @param where section, command or behaviour
 * @param says what the source says
 * @param here what the module does
 * @param why and this is known by {@code known}
 */
record Difference(String where, String says, String here, String why, Evidence known) {
    private static final List<String> KEYS = List.of("where", "says", "here", "why", "known");

    /** The entries under their section titles, as they stand in the file. */
    static Map<String, List<Difference>> readAll() {
        Map<String, List<Difference>> sections = new LinkedHashMap<>();
        List<Difference> section = new ArrayList<>();
        for (String block : text().split("\n\\s*\n", -1)) {
            String entry = block.replaceAll("(?m)^#.*$", "").strip();
            if (entry.startsWith("[")) {
                section = new ArrayList<>();
                sections.put(entry.substring(1, entry.length() - 1), section);
            } else if (!entry.isEmpty()) {
                section.add(parse(entry));
            }
        }
        return sections;
    }

    private static Difference parse(String entry) {
        List<String> values = new ArrayList<>();
        for (String line : entry.replaceAll("\n +", " ").split("\n", -1)) {
            String key = values.size() < KEYS.size() ? KEYS.get(values.size()) : "nothing more";
            if (!line.startsWith(key + ": ")) {
                throw new IllegalStateException("expected \"" + key + ": \" in: " + entry);
            }
            values.add(line.substring(key.length() + 2).strip());
        }
        return new Difference(
                values.get(0), values.get(1), values.get(2), values.get(3), Evidence.valueOf(values.get(4)));
    }

    private static String text() {
        try (InputStream stream =
                Objects.requireNonNull(Difference.class.getResourceAsStream("differences.txt"), "differences.txt")) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
