package dev.fauxband.app.explain;

import dev.fauxband.app.log.LogReader;
import dev.fauxband.data.Octets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Logs that users would paste, kept beside the tests. */
final class Fixture {
    static final Path DIRECTORY = Path.of("src/test/resources/dev/fauxband/app/explain");

    private Fixture() {}

    static Octets octets(String name) {
        try (InputStream stream = Objects.requireNonNull(Fixture.class.getResourceAsStream(name), name)) {
            return Octets.copyOf(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Explanation explained(Octets log) {
        try {
            return Explainer.explain(LogReader.read(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code 12 odd-hex}; one that is only worth a look has a question mark. */
    static List<String> found(Explanation explanation) {
        return explanation.found().stream()
                .map(one ->
                        one.line() + " " + one.mistake().word() + (one.mistake().doubtful() ? "?" : ""))
                .toList();
    }
}
