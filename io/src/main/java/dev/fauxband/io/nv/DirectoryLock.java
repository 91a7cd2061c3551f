package dev.fauxband.io.nv;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Says whose a directory is, by a lock on a file in it; the system takes it from a process that ends. */
final class DirectoryLock {
    private static final String NAME = ".lock";

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Makes the directory if it is not there, and locks it.
     *
     * @throws IOException saying why that cannot be
     */
    static DirectoryLock take(Path directory) throws IOException {
        make(directory);
        FileChannel channel;
        try {
            channel = FileChannel.open(directory.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (FileSystemException e) {
            throw new IOException(directory + " cannot be written to: " + why(e), e);
        }
        if (!locked(channel)) {
            channel.close();
            throw new IOException("another run keeps its modules in " + directory);
        }
        return new DirectoryLock(channel);
    }

    /** Somebody else may take it. */
    void release() {
        try {
            channel.close();
        } catch (IOException e) {
            // Nothing is lost: the lock ends with the process at the latest.
        }
    }

    private static void make(Path directory) throws IOException {
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw new IOException(directory + " is no directory");
        }
        try {
            Files.createDirectories(directory);
        } catch (FileSystemException e) {
            throw new IOException(directory + " cannot be made: " + why(e), e);
        }
    }

    private static String why(FileSystemException e) {
        return e instanceof AccessDeniedException
                ? "permission denied"
                : Optional.ofNullable(e.getReason()).orElse("there can be nothing at " + e.getFile());
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
