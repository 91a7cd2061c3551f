package dev.fauxband.app.doctor;

import java.nio.file.Files;
import java.nio.file.Path;

/** Can {@code run} put its link where it is started? */
final class DirectoryCheck {
    private DirectoryCheck() {}

    static Finding look(Path directory) {
        return Files.isWritable(directory)
                ? Finding.ok("directory", "the link fauxband.tty can be made here")
                : Finding.warn(
                        "directory",
                        "the link fauxband.tty cannot be made here; name another: run --pty /tmp/fauxband.tty");
    }
}
