package dev.fauxband.app.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How {@code ctl} finds a control door: a file that only its owner can read, in the directory for such files, as long
 * as the door is open.
 */
public final class ControlFile implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_DIRECTORY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path file;
    private final ObjectNode content;

    private ControlFile(Path file, ObjectNode content) {
        this.file = file;
        this.content = content;
    }

    /**
     * An open door, as a file tells it.
     *
     * @param lines where hosts reach its modules
     */
    public record Door(String url, String token, long pid, long openedMs, List<Line> lines) {
        public Door {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A way to the AT line of a module.
     *
     * @param module its name
     * @param door {@code pty:/home/me/fauxband.tty} or {@code tcp:127.0.0.1:7000}
     */
    public record Line(String module, String door) {}

    /** {@code $XDG_RUNTIME_DIR/fauxband}, else {@code ~/.local/state/fauxband}. */
    public static Path directory(Map<String, String> environment) {
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        return runtime.isEmpty()
                ? Path.of(System.getProperty("user.home"), ".local", "state", "fauxband")
                : Path.of(runtime, "fauxband");
    }

    /** Writes it; a directory that is not there is made. */
    public static ControlFile write(Path directory, String url, String token) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory, OWNER_DIRECTORY);
        }
        long pid = ProcessHandle.current().pid();
        Path file = directory.resolve("control-" + pid + ".json");
        Files.deleteIfExists(file);
        Files.createFile(file, OWNER_ONLY);
        ObjectNode content = JsonNodeFactory.instance
                .objectNode()
                .put("url", url)
                .put("token", token)
                .put("pid", pid);
        Files.writeString(file, content + "\n", UTF_8);
        return new ControlFile(file, content);
    }

    /** Adds where hosts reach the modules, once their doors are open. Who reads meanwhile sees the file as it was. */
    public void add(List<Line> lines) throws IOException {
        ArrayNode array = content.putArray("lines");
        lines.forEach(line -> array.addObject().put("module", line.module()).put("door", line.door()));
        Path next = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(next);
        Files.createFile(next, OWNER_ONLY);
        Files.writeString(next, content + "\n", UTF_8);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Doors of processes that live, the newest first; files of dead ones are removed. */
    public static List<Door> open(Path directory) throws IOException {
        List<Door> doors = new ArrayList<>();
        if (!Files.isDirectory(directory)) {
            return doors;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "control-*.json")) {
            for (Path file : files) {
                Optional<Door> door = read(file);
                boolean alive = door.flatMap(it -> ProcessHandle.of(it.pid()))
                        .filter(ProcessHandle::isAlive)
                        .isPresent();
                if (alive) {
                    doors.add(door.get());
                } else {
                    Files.deleteIfExists(file);
                }
            }
        }
        doors.sort(Comparator.comparingLong(Door::openedMs).reversed());
        return doors;
    }

    private static List<Line> lines(JsonNode door) {
        List<Line> lines = new ArrayList<>();
        for (JsonNode line : door.path("lines")) {
            lines.add(new Line(line.path("module").asText(), line.path("door").asText()));
        }
        return lines;
    }

    private static Optional<Door> read(Path file) throws IOException {
        try {
            JsonNode door = JSON.readTree(Files.readString(file, UTF_8));
            return Optional.of(new Door(
                    door.path("url").asText(),
                    door.path("token").asText(),
                    door.path("pid").asLong(),
                    Files.getLastModifiedTime(file).toMillis(),
                    lines(door)));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException leftBehind) {
            // The next ctl removes it: its process is dead.
        }
    }
}
