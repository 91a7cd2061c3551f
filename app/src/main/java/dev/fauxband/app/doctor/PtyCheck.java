package dev.fauxband.app.doctor;

import dev.fauxband.data.Octets;
import dev.fauxband.io.dte.DoorException;
import dev.fauxband.io.dte.DteLink;
import dev.fauxband.io.dte.DteSink;
import dev.fauxband.io.dte.pty.PtyDoor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Can a pseudo terminal be made? Makes one as {@code run} does, in a directory of its own, and takes it away again. */
final class PtyCheck {
    private static final String ABOUT = "PTY";

    /** Nobody comes. */
    private static final DteSink NOBODY = new DteSink() {
        @Override
        public void arrived(DteLink host) {}

        @Override
        public void received(DteLink host, Octets octets) {}

        @Override
        public void gone(DteLink host) {}
    };

    private PtyCheck() {}

    /** @param parent where the directory is made, and taken away */
    static Finding look(Path parent) {
        try {
            Path directory = Files.createTempDirectory(parent, "fauxband-doctor");
            try {
                return tried(directory.resolve("fauxband.tty"));
            } finally {
                Files.deleteIfExists(directory);
            }
        } catch (IOException e) {
            return Finding.fail(ABOUT, "nothing can be written to " + parent + ": " + e.getMessage());
        }
    }

    private static Finding tried(Path link) throws IOException {
        try {
            PtyDoor door = PtyDoor.open(link, NOBODY);
            Path device = Files.readSymbolicLink(link);
            door.close();
            return Finding.ok(ABOUT, "made and removed " + device);
        } catch (DoorException e) {
            return Finding.fail(ABOUT, String.valueOf(e.getMessage()));
        }
    }
}
