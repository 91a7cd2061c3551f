package dev.fauxband.app.term;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the lines that were typed are kept from one time to the next; only their owner can read them. */
final class HistoryFile {
    /** Older lines are forgotten. */
    static final int LINES_MAX = 1_000;

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_DIRECTORY = PosixFilePermissions.fromString("rwx------");

    private HistoryFile() {}

    /** {@code $XDG_STATE_HOME/fauxband}, else {@code ~/.local/state/fauxband}. */
    static Path directory(Map<String, String> environment) {
        String state = environment.getOrDefault("XDG_STATE_HOME", "");
        Path home = state.isEmpty() ? Path.of(System.getProperty("user.home"), ".local", "state") : Path.of(state);
        return home.resolve("fauxband");
    }

    /** Makes it when it is not there; empty when that cannot be, and then lines are kept until the end only. */
    static Optional<Path> open(Map<String, String> environment) {
        Path directory = directory(environment);
        Path file = directory.resolve("term-history");
        try {
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(OWNER_DIRECTORY));
            }
            if (!Files.exists(file)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            }
            Files.setPosixFilePermissions(file, OWNER_ONLY);
            return Optional.of(file);
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }
}
