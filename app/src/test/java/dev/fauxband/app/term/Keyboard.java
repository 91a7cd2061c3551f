package dev.fauxband.app.term;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fauxband.app.Running;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A user at a terminal in which the packaged program runs: types keys, sees what comes as the terminal gets it. */
final class Keyboard implements AutoCloseable {
    private static final long PATIENCE_S = 30;
    private static final String PYTHON = "/usr/bin/python3";

    /** Standard input and output on this side, a pseudo-terminal of 132 columns on the other. */
    private static final String TERMINAL = """
            import fcntl, os, pty, select, struct, sys, termios
            child, fd = pty.fork()
            if child == 0:
                os.execvp(sys.argv[1], sys.argv[1:])
            fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack('HHHH', 50, 132, 0, 0))
            keys = [0]
            while True:
                ready = select.select([fd] + keys, [], [])[0]
                if 0 in ready:
                    typed = os.read(0, 4096)
                    keys = keys if typed else []
                    os.write(fd, typed)
                if fd in ready:
                    try:
                        seen = os.read(fd, 4096)
                    except OSError:
                        seen = b''
                    if not seen:
                        break
                    os.write(1, seen)
            sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) & 255)
            """;

    private final Process process;
    private final StringBuilder seen = new StringBuilder();

    private Keyboard(Process process) {
        this.process = process;
        Thread reading = new Thread(() -> read(process.getInputStream()));
        reading.setDaemon(true);
        reading.start();
    }

    /** Starts the program; where Python is not installed the test is skipped and says so. */
    static Keyboard at(Path directory, Map<String, String> environment, String... arguments) throws IOException {
        assumeTrue(Files.isExecutable(Path.of(PYTHON)), "skipped: " + PYTHON + " is not installed");
        Path file = Files.writeString(directory.resolve("terminal.py"), TERMINAL, UTF_8);
        List<String> command = new ArrayList<>(List.of(PYTHON, file.toString()));
        command.addAll(Running.command(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().putAll(Map.of("FAUXBAND_NET", "loopback", "TERM", "xterm"));
        builder.environment().putAll(environment);
        return new Keyboard(builder.redirectErrorStream(true).start());
    }

    private void read(InputStream stream) {
        byte[] chunk = new byte[4096];
        try {
            for (int size = stream.read(chunk); size >= 0; size = stream.read(chunk)) {
                synchronized (seen) {
                    seen.append(new String(chunk, 0, size, UTF_8));
                    seen.notifyAll();
                }
            }
        } catch (IOException ended) {
            return;
        }
    }

    void type(String keys) throws IOException {
        process.getOutputStream().write(keys.getBytes(UTF_8));
        process.getOutputStream().flush();
    }

    /** Waits until this has been seen since the last time; gives all up to it, with the control sequences. */
    String awaits(String text) throws InterruptedException {
        long endNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        synchronized (seen) {
            while (seen.indexOf(text) < 0) {
                long leftMs = TimeUnit.NANOSECONDS.toMillis(endNs - System.nanoTime());
                if (leftMs <= 0) {
                    throw new AssertionError("\"" + text + "\" was not seen in\n" + seen);
                }
                seen.wait(leftMs);
            }
            int end = seen.indexOf(text) + text.length();
            String all = seen.substring(0, end);
            seen.delete(0, end);
            return all;
        }
    }

    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end; seen was\n" + seen);
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
