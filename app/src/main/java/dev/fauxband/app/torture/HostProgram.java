package dev.fauxband.app.torture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The user's program, started anew for each seed. */
final class HostProgram implements AutoCloseable {
    private static final long KILL_MS = 500;

    private final Optional<Process> process;

    private HostProgram(Optional<Process> process) {
        this.process = process;
    }

    /** Nobody is started: the host is there already. */
    static HostProgram none() {
        return new HostProgram(Optional.empty());
    }

    /**
     * Starts it with the shell.
     *
     * @param command with {@code {tty}} and {@code {tcp}} in it
     * @param output where it says what it says
     */
    static HostProgram start(String command, String tty, String tcp, Path output) throws IOException {
        String line = command.replace("{tty}", tty).replace("{tcp}", tcp);
        // exec: so that the shell is not what is killed in the end.
        Process process = new ProcessBuilder(List.of("/bin/sh", "-c", "exec " + line))
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
        return new HostProgram(Optional.of(process));
    }

    /** With what it has ended, if it has. */
    Optional<Integer> exitCode() {
        return process.filter(running -> !running.isAlive()).map(Process::exitValue);
    }

    @Override
    public void close() {
        process.ifPresent(running -> {
            running.descendants().forEach(ProcessHandle::destroy);
            running.destroy();
            try {
                if (!running.waitFor(KILL_MS, TimeUnit.MILLISECONDS)) {
                    running.descendants().forEach(ProcessHandle::destroyForcibly);
                    running.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
