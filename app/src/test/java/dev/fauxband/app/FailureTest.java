package dev.fauxband.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.io.dte.DoorException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What becomes of the failures of a command. */
final class FailureTest {
    /** Fails as it is told. */
    @Command(name = "failing")
    private record Failing(Exception failure) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            throw failure;
        }
    }

    /** Has an option with a value. */
    @Command(name = "choosy")
    private static final class Choosy implements Callable<Integer> {
        @Option(names = "--count", paramLabel = "N")
        private int count = 1;

        @Override
        public Integer call() {
            return count;
        }
    }

    @Test
    void mistakeOfTheUserEndsWithTwo() {
        Spoken spoken = run(new Failing(new UsageException("no such thing; write another.")), "failing");

        assertThat(spoken).isEqualTo(new Spoken(2, "", line("fauxband failing: no such thing; write another.")));
    }

    @Test
    void lackOfTheMachineEndsWithThree() {
        String sentence = line("fauxband failing: the port is taken; name another.");

        assertThat(run(new Failing(new DoorException("the port is taken; name another.")), "failing"))
                .isEqualTo(new Spoken(3, "", sentence));
        assertThat(run(new Failing(new EnvironmentException("the port is taken; name another.")), "failing"))
                .isEqualTo(new Spoken(3, "", sentence));
        assertThat(run(new Failing(new IOException("disk full")), "failing"))
                .isEqualTo(new Spoken(3, "", line("fauxband failing: could not read or write: disk full")));
    }

    @Test
    void faultOfOursIsShownWholeAndEndsWithSeventy() {
        Spoken spoken = run(new Failing(new IllegalStateException("impossible")), "failing");

        assertThat(spoken.exitCode()).isEqualTo(70);
        assertThat(spoken.err())
                .contains("a fault of Fauxband itself")
                .contains("IllegalStateException: impossible")
                .contains("\tat ");
    }

    @Test
    void valueThatIsMissingOrDoubledOrWrongIsNamed() {
        assertThat(run(new Choosy(), "choosy", "--count"))
                .isEqualTo(new Spoken(
                        2, "", line("fauxband choosy: --count wants a value; write fauxband choosy --count N.")));
        assertThat(run(new Choosy(), "choosy", "--count", "1", "--count", "2"))
                .isEqualTo(new Spoken(2, "", line("fauxband choosy: --count stands there twice; give it once.")));
        assertThat(run(new Choosy(), "choosy", "--count", "x").err())
                .startsWith("fauxband choosy: ")
                .contains("--count")
                .endsWith(line("; see fauxband choosy --help."));
    }

    private static String line(String text) {
        return text + System.lineSeparator();
    }

    private static Spoken run(Callable<Integer> command, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        PrintWriter outWriter = new PrintWriter(out, true);
        Program program = new Program(List.of(command), outWriter, new PrintWriter(err, true), Map.of());
        return new Spoken(program.run(args), out.toString(), err.toString());
    }
}
