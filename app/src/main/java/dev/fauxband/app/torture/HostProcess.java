package dev.fauxband.app.torture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The user's program, started anew for each seed by a shell, with all that it starts. */
final class HostProcess implements AutoCloseable {
    private static final long KILL_MS = 500;
    private static final int LINES_MAX = 10;
    private static final int NOT_EXECUTABLE = 126;
    private static final int NOT_FOUND = 127;

    private final Optional<Process> process;
    private final Path output;

    private HostProcess(Optional<Process> process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Nobody is started: the host is there already. */
    static HostProcess none() {
        return new HostProcess(Optional.empty(), Path.of(""));
    }

    /**
     * Starts it with the shell.
     *
     * @param command with {@code {tty}} and {@code {tcp}} in it
     * @param output where it says what it says; what is there is gone
     */
    static HostProcess start(String command, String tty, String tcp, Path output) throws IOException {
        String line = command.replace("{tty}", tty).replace("{tcp}", tcp);
        Process process = new ProcessBuilder(List.of("/bin/sh", "-c", line))
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.to(output.toFile()))
                .start();
        return new HostProcess(Optional.of(process), output);
    }

    /** With what it has ended, if it has. */
    Optional<Integer> exitCode() {
        return process.filter(running -> !running.isAlive()).map(Process::exitValue);
    }

    /** Whether the shell could not start it. */
    boolean unstartable() {
        return exitCode()
                .filter(code -> code == NOT_FOUND || code == NOT_EXECUTABLE)
                .isPresent();
    }

    /** The last lines that it has said; any octets are characters. */
    String said() throws IOException {
        if (process.isEmpty()) {
            return "";
        }
        List<String> lines = Files.readAllLines(output, ISO_8859_1);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_MAX), lines.size()));
    }

    /** Ends the shell and all below it. */
    @Override
    public void close() {
        if (process.isEmpty()) {
            return;
        }
        Process shell = process.get();
        // Whoever loses his parent is no descendant any more: all are known before the first one goes.
        List<ProcessHandle> all = new ArrayList<>(shell.descendants().toList());
        all.add(shell.toHandle());
        all.forEach(ProcessHandle::destroy);
        long endNs = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(KILL_MS);
        try {
            while (all.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < endNs) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        all.forEach(ProcessHandle::destroyForcibly);
    }
}
