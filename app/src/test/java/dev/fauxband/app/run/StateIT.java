package dev.fauxband.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.app.Running;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code fauxband run --state DIR}: what AT&W stored is there in the next run. */
final class StateIT {
    @TempDir
    private Path directory;

    private Running run(String... commands) throws Exception {
        Running run = Running.start(directory, "run", "--stdio", "--state", "state");
        for (String command : commands) {
            run.type(command + "\r\n");
        }
        run.endInput();
        assertThat(run.awaitEnd()).isZero();
        return run;
    }

    private void refused(String state, String why) throws Exception {
        try (Running run = Running.start(directory, "run", "--stdio", "--state", state)) {
            run.endInput();
            assertThat(run.awaitEnd()).isEqualTo(3);
            assertThat(run.err()).anyMatch(line -> line.endsWith("--state " + state + ": " + why));
        }
    }

    @Test
    void aDirectoryIsOneRunsAlone() throws Exception {
        try (Running first = Running.start(directory, "run", "--stdio", "--state", "state")) {
            first.type("ATE0\r\n");
            first.awaitOut("OK");
            refused("state", "another run keeps its modules in state.");
            first.endInput();
            assertThat(first.awaitEnd()).isZero();
        }
        try (Running second = run("AT")) {
            assertThat(second.out()).contains("OK");
        }
    }

    @Test
    void whatCanBeNoDirectoryIsSaid() throws Exception {
        Files.writeString(directory.resolve("ff"), "a file");
        refused("ff", "ff is no directory.");
        refused("ff/state", "ff/state cannot be made: Not a directory.");
    }

    @Test
    void settingsOutliveTheRun() throws Exception {
        try (Running first = run("ATE0", "AT+CMEE=2;&W")) {
            assertThat(first.err()).noneMatch(line -> line.contains("damaged"));
        }
        assertThat(directory.resolve("state/module.state")).exists();
        try (Running second = run("AT+NONE")) {
            assertThat(second.out())
                    .contains("+CME ERROR: operation not supported")
                    .doesNotContain("AT+NONE");
        }
        Files.writeString(directory.resolve("state/module.state"), "broken");
        try (Running third = run("AT+NONE")) {
            assertThat(third.out()).contains("AT+NONE", "ERROR");
            assertThat(third.err())
                    .filteredOn(line -> line.endsWith(" is damaged: the module has its factory settings"))
                    .hasSize(1);
        }
    }
}
