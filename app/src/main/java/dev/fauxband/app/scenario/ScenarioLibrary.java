package dev.fauxband.app.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fauxband.app.cli.Mistake;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.data.NearestWord;
import dev.fauxband.sim.World;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The scenarios of this build, and the scripts that they include. */
final class ScenarioLibrary {
    private static final String FOLDER = "scenarios/";

    /** The manual's sessions, which the demo plays too: {@code include /sessions/5.1-register.txt}. */
    private static final String SESSIONS = "/sessions/";

    private final List<Scenario> scenarios;

    private ScenarioLibrary(List<Scenario> scenarios) {
        this.scenarios = scenarios;
    }

    static ScenarioLibrary open() throws IOException {
        URL folder = ScenarioLibrary.class.getResource(FOLDER);
        if (folder == null) {
            throw new IOException("there are no scenarios in this build");
        }
        try {
            URI uri = folder.toURI();
            if (uri.getScheme().equals("file")) {
                return new ScenarioLibrary(read(Path.of(uri)));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return new ScenarioLibrary(read(jar.provider().getPath(uri)));
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static List<Scenario> read(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(Scenario.SUFFIX))
                    .sorted()
                    .toList();
        }
        List<Scenario> scenarios = new ArrayList<>();
        for (Path file : files) {
            scenarios.add(Scenario.of(file.getFileName().toString(), Files.readString(file, UTF_8)));
        }
        return List.copyOf(scenarios);
    }

    /** All, by name. */
    List<Scenario> all() {
        return scenarios;
    }

    /** Those named; all when none is. */
    List<Scenario> named(List<String> names) throws UsageException {
        if (names.isEmpty()) {
            return scenarios;
        }
        List<Scenario> chosen = new ArrayList<>();
        for (String name : names) {
            Optional<Scenario> found = scenarios.stream()
                    .filter(one -> one.name().equals(name) || one.file().equals(name))
                    .findFirst();
            if (found.isEmpty()) {
                List<String> known = scenarios.stream().map(Scenario::name).toList();
                throw new UsageException("there is no scenario \"" + name + "\"; "
                        + Mistake.mend(NearestWord.to(name, known), "fauxband scenarios lists them."));
            }
            chosen.add(found.get());
        }
        return chosen;
    }

    /** The text of a script that a scenario includes. */
    static Optional<String> included(String name) {
        try (InputStream in = name.startsWith(SESSIONS)
                ? World.class.getResourceAsStream(name.substring(1))
                : ScenarioLibrary.class.getResourceAsStream(FOLDER + name)) {
            return text(in);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(@Nullable InputStream in) throws IOException {
        return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), UTF_8));
    }
}
