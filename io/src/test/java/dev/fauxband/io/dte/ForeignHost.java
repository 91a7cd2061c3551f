package dev.fauxband.io.dte;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A host at a PTY in a process of its own ({@code host.py}), unprivileged where that matters, that does as it is
 * told.
 */
final class ForeignHost implements AutoCloseable {
    private final Process process;
    private final Writer orders;
    private final BufferedReader answers;

    ForeignHost(Path terminal) throws IOException {
        try (InputStream script = Objects.requireNonNull(ForeignHost.class.getResourceAsStream("host.py"))) {
            process = new ProcessBuilder(
                            Programs.path("python3"),
                            "-c",
                            new String(script.readAllBytes(), UTF_8),
                            terminal.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        }
        orders = process.outputWriter(UTF_8);
        answers = process.inputReader(UTF_8);
    }

    /** Gives an order and returns the answer. */
    String does(String order) throws IOException {
        begins(order);
        return String.valueOf(answers.readLine());
    }

    /** Waits for the answer to an order that was begun. */
    void awaits(String answer) throws IOException {
        assertThat(answers.readLine()).isEqualTo(answer);
    }

    /** Gives an order that must succeed without a result. */
    ForeignHost must(String order) throws IOException {
        assertThat(does(order)).as(order).isEqualTo("ok");
        return this;
    }

    /** Gives an order without waiting for its end. */
    void begins(String order) throws IOException {
        orders.write(order + "\n");
        orders.flush();
    }

    ForeignHost types(String text) throws IOException {
        return must("write " + Octets.latin1(text).toHex());
    }

    /** The next octets that it reads, as many as {@code expected} has. */
    ForeignHost reads(String expected) throws IOException {
        assertThat(text(does("read " + expected.length()))).isEqualTo(expected);
        return this;
    }

    /** What it can read within that time, mostly nothing. */
    String leftovers(int milliseconds) throws IOException {
        return text(does("stale " + milliseconds));
    }

    private static String text(String digits) {
        return digits.equals("ok")
                ? ""
                : Octets.hex(digits).map(Octets::toLatin1).orElse("error: " + digits);
    }

    /** Ends its input, which ends it. */
    @Override
    public void close() throws IOException {
        orders.close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
