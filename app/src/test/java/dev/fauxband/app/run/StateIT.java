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
