package dev.fauxband.io.dte;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Programs of the system that tests talk to. */
final class Programs {
    private Programs() {}

    /** The path of {@code name}; where it is not installed, the test is skipped and says what is missing. */
    static String path(String name) {
        Path path = Path.of("/usr/bin", name);
        assumeTrue(Files.isExecutable(path), "skipped: " + path + " is not installed");
        return path.toString();
    }

    /** Runs a command line of the shell to its end, silently. */
    static void shell(String command) throws Exception {
        Process process = new ProcessBuilder("/bin/sh", "-c", command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        byte[] said = process.getInputStream().readAllBytes();
        if (process.waitFor() != 0) {
            throw new AssertionError(command + ": " + new String(said, UTF_8));
        }
    }
}
