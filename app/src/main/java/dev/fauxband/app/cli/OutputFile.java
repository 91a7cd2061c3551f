package dev.fauxband.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Files that a command writes at its end: tried before it begins, so that no run is in vain. */
public final class OutputFile {
    private OutputFile() {}

    /**
     * Tries whether a file can be written; what stands in it stays.
     *
     * @param option in whose name
     */
    public static void tryOut(String option, Optional<Path> file) throws EnvironmentException {
        if (file.isEmpty()) {
            return;
        }
        try {
            FileChannel.open(file.get(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .close();
        } catch (IOException e) {
            throw cannot(option, file.get(), e);
        }
    }

    /** Writes a whole file. */
    public static void write(String option, Path file, String text) throws EnvironmentException {
        try {
            Files.writeString(file, text, UTF_8);
        } catch (IOException e) {
            throw cannot(option, file, e);
        }
    }

    /** The refusal that says why this file cannot be written. */
    public static EnvironmentException cannot(String option, Path file, IOException e) {
        return new EnvironmentException(option + ": cannot write " + file + ": " + cause(file, e) + ".", e);
    }

    private static String cause(Path file, IOException e) {
        if (Files.isDirectory(file)) {
            return "it is a directory";
        }
        if (e instanceof NoSuchFileException) {
            return "there is no directory " + file.toAbsolutePath().getParent();
        }
        return e instanceof AccessDeniedException ? "nobody may write there" : String.valueOf(e.getMessage());
    }
}
