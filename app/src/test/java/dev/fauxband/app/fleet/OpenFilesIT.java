package dev.fauxband.app.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.app.Running;
import dev.fauxband.app.cli.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fleet on a system that grants fewer open files than it has modules: a real limit, really hit. */
final class OpenFilesIT {
    private static final int OPEN_FILES = 20_000;

    @TempDir
    private Path directory = Path.of("");

    @Test
    void twentyThousandSocketsAreTooManyForTwentyThousandFilesAndItSaysWhatMendsIt() throws Exception {
        try (Running fleet = Running.startWithFiles(
                directory, OPEN_FILES, "fleet", "--modules=" + OPEN_FILES, "--transport=sockets", "--time=5s")) {
            assertThat(fleet.awaitEnd()).isEqualTo(ExitCode.ENVIRONMENT);
            assertThat(fleet.err())
                    .contains("fauxband fleet: too little for 20000 modules: 20,000 open files for 20,000 sockets:"
                            + " ulimit -n 20200");
            assertThat(fleet.out()).isEmpty();
        }
    }

    @Test
    void leftToChooseItSharesASocketAndSaysSo() throws Exception {
        try (Running fleet = Running.startWithFiles(
                directory, 600, "fleet", "--modules=500", "--time=4s", "--assert=done(register) = 500")) {
            assertThat(fleet.awaitEnd()).as("%s", fleet.err()).isZero();
            assertThat(fleet.err())
                    .contains("The modules of a shard share a socket: the system grants too few for" + " one each.");
        }
    }
}
