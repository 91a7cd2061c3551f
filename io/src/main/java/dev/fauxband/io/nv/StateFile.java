package dev.fauxband.io.nv;

import dev.fauxband.data.Octets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An image in a file. Whenever a write is cut short, the file holds the image of before or the new one: it goes to a
 * file beside it, onto the medium, then under the name, and the name onto the medium.
 */
final class StateFile {
    private final Disk disk;
    private final Path directory;
    private final Path file;
    private final Path beside;

    StateFile(Disk disk, Path directory, String name) {
        this.disk = disk;
        this.directory = directory;
        this.file = directory.resolve(name + ".state");
        this.beside = directory.resolve(name + ".state.new");
    }

    Path path() {
        return file;
    }

    Optional<Octets> read() throws IOException {
        return disk.read(file).map(Octets::copyOf);
    }

    /** Returns when the image is on the medium. */
    void write(Octets image) throws IOException {
        disk.write(beside, image.toArray());
        disk.sync(beside);
        disk.rename(beside, file);
        disk.syncDirectory(directory);
    }
}
