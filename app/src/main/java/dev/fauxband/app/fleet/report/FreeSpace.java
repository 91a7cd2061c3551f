package dev.fauxband.app.fleet.report;

import dev.fauxband.app.cli.EnvironmentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether there is room on the disk for what a run writes: asked before it begins, not found out when it ends. */
final class FreeSpace {
    /** A day of samples is some 30 MB; the page with its plots comes on top. */
    static final long OCTETS_MIN = 64L << 20;

    private FreeSpace() {}

    /** Refuses a file whose disk is nearly full. */
    static void check(Path file) throws EnvironmentException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            return; // What makes the file says so in better words.
        }
        long free;
        try {
            free = Files.getFileStore(directory).getUsableSpace();
        } catch (IOException e) {
            return; // A system that does not tell is no reason to refuse.
        }
        Optional<String> lack = lack(file, free);
        if (lack.isPresent()) {
            throw new EnvironmentException(lack.get());
        }
    }

    /** What is wrong with so many free octets, in one sentence; empty: nothing. */
    static Optional<String> lack(Path file, long free) {
        if (free >= OCTETS_MIN) {
            return Optional.empty();
        }
        return Optional.of("only " + (free >> 20) + " MB are free where " + file + " goes, and " + (OCTETS_MIN >> 20)
                + " MB are wanted: make room, or name a file on another disk.");
    }
}
