package dev.fauxband.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A host in Python with pyserial, in a process of its own. It says how far it has come, a line each time. */
public final class PythonHost implements AutoCloseable {
    private static final String PYTHON = "/usr/bin/python3";

    private final Running process;

    private PythonHost(Running process) {
        this.process = process;
    }

    /** Starts the program; where pyserial is not installed the test is skipped and says so. */
    public static PythonHost start(Path directory, String program, String... arguments) throws IOException {
        assumeTrue(pyserial(), "skipped: pyserial is not installed: python3-serial");
        Path file = Files.createTempFile(directory, "host", ".py");
        Files.writeString(file, program, UTF_8);
        List<String> command = new ArrayList<>(List.of(PYTHON, file.toString()));
        command.addAll(List.of(arguments));
        return new PythonHost(Running.startCommand(directory, command));
    }

    private static boolean pyserial() throws IOException {
        try {
            Process process = new ProcessBuilder(PYTHON, "-c", "import serial")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits for a line that begins so; if the program ends before, what it said is in the failure. */
    public String awaits(String head) {
        try {
            return process.awaitOut(head);
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "\n" + String.join("\n", process.err()), e);
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
