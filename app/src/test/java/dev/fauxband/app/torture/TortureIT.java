package dev.fauxband.app.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fauxband.app.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code torture} with the example hosts: the mistake of one is found, the other lives through. */
final class TortureIT {
    private static final Path EXAMPLES =
            Path.of("..", "examples").toAbsolutePath().normalize();

    @TempDir
    private Path directory;

    @Test
    void theMistakeOfTheBuggyHostIsFoundAndShrunk() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "python3 is not installed");
        try (Running torture = torture(python("host-buggy.py"), "--time", "1m", "--within", "5s", "--junit", "r.xml")) {
            assertThat(torture.awaitEnd(90))
                    .as(String.join("\n", torture.out()))
                    .isEqualTo(1);

            assertThat(torture.out())
                    .anyMatch(line -> line.startsWith("property: "))
                    .anyMatch(line -> line.startsWith("again: fauxband torture --host '"));
            assertThat(Files.readString(directory.resolve("r.xml"))).contains("<failure message=");
        }
    }

    @Test
    void aCompanionThatDidNothingIsLeftOutAndWhatKilledTheHostStandsThere() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "python3 is not installed");
        List<String> allowed = Mixture.allowed(List.of("urc-collides", "5.03"));
        long seed = 1;
        while (Mixture.of(seed, allowed).stream().map(Mishap::words).distinct().count() < 2) {
            seed++;
        }
        try (Running torture = torture(
                python("host-buggy.py"),
                "--faults=urc-collides, 5.03",
                "--first=" + seed,
                "--seeds=1",
                "--within=10s",
                "--set=ackTimeout=2s",
                "--trace=whole.txt")) {
            assertThat(torture.awaitEnd(90))
                    .as(String.join("\n", torture.out()))
                    .isEqualTo(1);

            List<String> out = torture.out();
            int faults = out.indexOf("faults that show it:");
            assertThat(out.get(faults + 1)).endsWith("s urc-collides for 3s");
            assertThat(out.get(faults + 2)).isEqualTo("around it:");
            assertThat(out)
                    .contains("  # the line: < +CSCON: 1, while the host types", "  no module answers +CSCON: 1")
                    .anyMatch(line -> line.startsWith("again: ") && line.endsWith("--set ackTimeout=2s"));
            assertThat(Files.readString(directory.resolve("whole.txt"))).contains("> AT+QLWOPEN=0", "# the line: < ");
        }
    }

    @Test
    void aHostIsAnyShellCommandAndNothingOfItIsLeft() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "python3 is not installed");
        String command = "cd " + EXAMPLES + " && N=1 /usr/bin/python3 host-good.py {tty}; true";
        try (Running torture = torture(command, "--seeds=1", "--faults=nat-rebind", "--time=1m")) {
            assertThat(torture.awaitEnd(90))
                    .as(String.join("\n", torture.out()))
                    .isZero();
        }
        assertThat(ProcessHandle.allProcesses()
                        .map(one -> one.info().commandLine().orElse(""))
                        .filter(line -> line.contains("host-good.py /tmp/fauxband-torture")))
                .isEmpty();
    }

    @Test
    void theGoodHostLivesThroughTheSame() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "python3 is not installed");
        try (Running torture =
                torture(python("host-good.py"), "--seeds=1", "--faults=urc-collides,writes-during-send", "--time=1m")) {
            assertThat(torture.awaitEnd(90))
                    .as(String.join("\n", torture.out()))
                    .isZero();
            assertThat(torture.out()).last().isEqualTo("1 seeds, clean");
        }
    }

    @Test
    void hostsInCAreTheSame() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/cc")), "no C compiler is installed: gcc");
        try (Running good = torture(compiled("host-good.c"), "--seeds=1", "--faults=urc-collides", "--time=1m")) {
            assertThat(good.awaitEnd(90)).as(String.join("\n", good.out())).isZero();
        }
        try (Running buggy =
                torture(compiled("host-buggy.c"), "--faults", "urc-collides", "--within", "5s", "--time", "1m")) {
            assertThat(buggy.awaitEnd(90)).as(String.join("\n", buggy.out())).isEqualTo(1);
        }
    }

    private static String python(String file) {
        return "/usr/bin/python3 " + EXAMPLES.resolve(file) + " {tty}";
    }

    private String compiled(String file) throws IOException, InterruptedException {
        Path program = directory.resolve(file.replace(".c", ""));
        Process compiler = new ProcessBuilder(
                        "cc",
                        "-O1",
                        "-o",
                        program.toString(),
                        EXAMPLES.resolve(file).toString())
                .inheritIO()
                .start();
        assertThat(compiler.waitFor()).isZero();
        return program + " {tty}";
    }

    private Running torture(String host, String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("torture", "--host", host));
        arguments.addAll(List.of(options));
        return Running.start(directory, arguments.toArray(String[]::new));
    }
}
