package dev.fauxband.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.jna.Function;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A process of the packaged program, with what it has printed so far. */
public final class Running implements AutoCloseable {
    private static final long PATIENCE_S = 30;
    private static final int SIGINT = 2;
    private static final int SIGTERM = 15;

    private final Process process;
    private final List<String> out = new ArrayList<>();
    private final List<String> err = new ArrayList<>();

    private Running(Process process) {
        this.process = process;
        collect(process.getInputStream(), out);
        collect(process.getErrorStream(), err);
    }

    /** Starts it in {@code directory}, with the loopback guard on. */
    public static Running start(Path directory, String... arguments) throws IOException {
        return start(directory, Map.of(), arguments);
    }

    /** Starts it with more variables in its environment. */
    public static Running start(Path directory, Map<String, String> environment, String... arguments)
            throws IOException {
        return startCommand(directory, environment, command(arguments));
    }

    /** Starts it where the system grants so many open files and no more. */
    public static Running startWithFiles(Path directory, int openFiles, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -n " + openFiles + " && exec \"$@\"", "sh"));
        command.addAll(command(arguments));
        return startCommand(directory, command);
    }

    /** What starts it in a process of its own. */
    public static List<String> command(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                "dev.fauxband.app.Main"));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Starts any command in {@code directory}, with the loopback guard on. */
    public static Running startCommand(Path directory, List<String> command) throws IOException {
        return startCommand(directory, Map.of(), command);
    }

    private static Running startCommand(Path directory, Map<String, String> environment, List<String> command)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().put("FAUXBAND_NET", "loopback");
        builder.environment().putAll(environment);
        return new Running(builder.start());
    }

    private static String classPath() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            Path jar = files.filter(file -> file.getFileName().toString().matches("fauxband-app-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("the app is not packaged: run mvn verify"));
            return jar.toAbsolutePath() + ":" + Path.of("target", "lib").toAbsolutePath() + "/*";
        }
    }

    private static void collect(InputStream stream, List<String> lines) {
        Thread reading = new Thread(() -> {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    synchronized (lines) {
                        lines.add(line);
                        lines.notifyAll();
                    }
                }
            } catch (IOException ended) {
                return;
            }
        });
        reading.setDaemon(true);
        reading.start();
    }

    /** The first line of standard output that begins so. */
    public String awaitOut(String head) {
        return await(out, line -> line.startsWith(head), head);
    }

    /** The first line of standard error that holds this. */
    public String awaitErr(String part) {
        return await(err, line -> line.contains(part), part);
    }

    private String await(List<String> lines, Predicate<String> wanted, String what) {
        long endNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        synchronized (lines) {
            while (System.nanoTime() < endNs) {
                for (String line : lines) {
                    if (wanted.test(line)) {
                        return line;
                    }
                }
                try {
                    lines.wait(50);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            throw new AssertionError("no line \"" + what + "\" in\n" + String.join("\n", out()) + "\n" + err());
        }
    }

    /** All of standard output up to now. */
    public List<String> out() {
        synchronized (out) {
            return List.copyOf(out);
        }
    }

    public List<String> err() {
        synchronized (err) {
            return List.copyOf(err);
        }
    }

    /** Types on its standard input. */
    public void type(String text) {
        try {
            process.getOutputStream().write(text.getBytes(ISO_8859_1));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void endInput() throws IOException {
        process.getOutputStream().close();
    }

    /** The port of {@code tcp 127.0.0.1:7000} or {@code platform leshan 127.0.0.1:5683}. */
    public int port(String head) {
        String line = awaitOut(head);
        return Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
    }

    /** Sends SIGTERM. Not by {@code destroy()}, which closes our ends too: the last words would be lost. */
    public void terminate() {
        signal(SIGTERM);
    }

    /** Sends SIGINT, as Ctrl-C does. */
    public void interrupt() {
        signal(SIGINT);
    }

    private void signal(int number) {
        Function.getFunction("c", "kill").invokeInt(new Object[] {(int) process.pid(), number});
    }

    /** Its exit code, once it has ended. */
    public int awaitEnd() throws InterruptedException {
        return awaitEnd(PATIENCE_S);
    }

    /** The exit code, when it ends within so many seconds. */
    public int awaitEnd(long seconds) throws InterruptedException {
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            throw new AssertionError(
                    "it does not end; it said\n" + String.join("\n", out()) + String.join("\n", err()));
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
