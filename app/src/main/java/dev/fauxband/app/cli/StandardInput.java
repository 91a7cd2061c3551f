package dev.fauxband.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What standard input is, and standard output. */
public final class StandardInput {
    private static final Path INPUT = Path.of("/proc/self/fd/0");
    private static final Path OUTPUT = Path.of("/proc/self/fd/1");

    private StandardInput() {}

    /** Whether somebody may type there. Where the system does not say so (other than Linux): no. */
    public static boolean terminal() {
        return terminal(INPUT);
    }

    /** Whether somebody reads there what is printed. */
    static boolean shownAtTerminal() {
        return terminal(OUTPUT);
    }

    private static boolean terminal(Path link) {
        try {
            String device = Files.readSymbolicLink(link).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
        } catch (IOException notLinux) {
            return false;
        }
    }
}
