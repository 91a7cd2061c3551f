package dev.fauxband.io.nv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What a {@link StateFile} does to the file system; a test cuts it anywhere. */
interface Disk {
    /** The octets of a file; empty when there is none. */
    Optional<byte[]> read(Path file) throws IOException;

    /** Makes a file with these octets, or gives them to one that is there. */
    void write(Path file, byte[] octets) throws IOException;

    /** Returns when what was written to a file is on the medium. */
    void sync(Path file) throws IOException;

    /** Gives a file the name of another, which goes. */
    void rename(Path from, Path to) throws IOException;

    /** Returns when the names in a directory are on the medium. */
    void syncDirectory(Path directory) throws IOException;
}
