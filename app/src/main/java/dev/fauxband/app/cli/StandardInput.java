package dev.fauxband.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What standard input is. */
public final class StandardInput {
    private static final Path LINK = Path.of("/proc/self/fd/0");

    private StandardInput() {}

    /** Whether somebody may type there. Where the system does not say so (other than Linux): no. */
    public static boolean terminal() {
        try {
            String device = Files.readSymbolicLink(LINK).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
        } catch (IOException notLinux) {
            return false;
        }
    }
}
