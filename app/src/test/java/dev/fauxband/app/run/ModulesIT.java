package dev.fauxband.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.app.Running;
import dev.fauxband.app.Wire;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several modules in one process. */
final class ModulesIT {
    @TempDir
    private Path directory;

    @Test
    void eachHasItsOwnDoorsAndIdentityAndItsNameInTraceAndLog() throws Exception {
        Set<String> identities = new HashSet<>();
        try (Running run = Running.start(
                directory,
                "run",
                "--modules",
                "8",
                "--pty",
                "tty{n}",
                "--tcp",
                "127.0.0.1:0",
                "--platform",
                "sim",
                "--trace",
                "trace.txt",
                "--log",
                "run.log")) {
            run.awaitOut("ready");
            for (int i = 1; i <= 8; i++) {
                assertThat(Files.exists(directory.resolve("tty" + i), LinkOption.NOFOLLOW_LINKS))
                        .isTrue();
                try (Wire host = new Wire(run.port("module-" + i + " tcp "))) {
                    identities.add(host.ask("AT+GSN"));
                    host.register();
                }
            }
            run.terminate();
            assertThat(run.awaitEnd()).isZero();
        }
        assertThat(identities)
                .hasSize(8)
                .anySatisfy(answer -> assertThat(answer).contains("867724030023557"));
        assertThat(Files.exists(directory.resolve("tty8"), LinkOption.NOFOLLOW_LINKS))
                .isFalse();
        assertThat(Files.readString(directory.resolve("run.log"))).contains(" module-8 > AT+GSN");
        assertThat(Files.readString(directory.resolve("trace.txt"))).contains("\n# module-8\n");
    }

    @Test
    void withoutADoorEachIsASerialPort() throws Exception {
        try (Running run = Running.start(directory, "run", "--modules", "2")) {
            run.awaitOut("ready");

            assertThat(run.awaitOut("module-2 pty")).startsWith("module-2 pty ./fauxband-2.tty -> ");
        }
    }

    @Test
    void whatCannotBeSharedIsOneSentenceAndTwo() throws Exception {
        for (List<String> mistake :
                List.of(List.of("--stdio"), List.of("--pty", "tty"), List.of("--tcp", "127.0.0.1:7000"))) {
            try (Running run = Running.start(
                    directory,
                    Stream.concat(Stream.of("run", "--modules", "2"), mistake.stream())
                            .toArray(String[]::new))) {
                assertThat(run.awaitEnd()).as("%s", mistake).isEqualTo(2);
                assertThat(run.err()).singleElement().asString().contains("2 modules");
            }
        }
    }
}
