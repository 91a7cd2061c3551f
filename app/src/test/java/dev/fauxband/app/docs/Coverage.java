package dev.fauxband.app.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * One line of the hand-kept list {@code coverage.txt}.
 *
 * @param command its name without AT
 * @param extent full, partly or not
 * @param why in a word
 */
record Coverage(String command, String extent, String why) {
    static final List<String> EXTENTS = List.of("full", "partly", "not");

    static List<Coverage> readAll() {
        return text().lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Coverage::parse)
                .toList();
    }

    /** Whether the module has a declaration for it. */
    boolean there() {
        return !extent.equals("not");
    }

    private static Coverage parse(String line) {
        String[] parts = line.split(" \\| ", -1);
        if (parts.length != 3 || !EXTENTS.contains(parts[1])) {
            throw new IllegalStateException("expected command | full, partly or not | why: " + line);
        }
        return new Coverage(parts[0], parts[1], parts[2]);
    }

    private static String text() {
        try (InputStream stream =
                Objects.requireNonNull(Coverage.class.getResourceAsStream("coverage.txt"), "coverage.txt")) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
