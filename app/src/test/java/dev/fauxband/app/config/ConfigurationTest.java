package dev.fauxband.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fauxband.app.Program;
import dev.fauxband.app.Spoken;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.run.RunCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** fauxband.yaml, variables and flags: what run is told in the end. */
final class ConfigurationTest {
    @TempDir
    private Path directory = Path.of("");

    private List<String> arguments(String yaml, Map<String, String> environment, String... typed)
            throws IOException, UsageException {
        Files.writeString(directory.resolve("fauxband.yaml"), yaml);
        return Configuration.of(new CommandLine(new RunCommand()), List.of(typed), environment, directory)
                .arguments();
    }

    @Test
    void eachKindOfKeyBecomesItsFlag() throws Exception {
        String yaml = """
                stdio: true
                platform: sim
                seed: 42
                tcp: ["127.0.0.1:0", "[::1]:0"]
                pty: ./a.tty
                set:
                  ackTimeout: 50ms
                  maxRetransmit: 2
                """;

        assertThat(arguments(yaml, Map.of()))
                .containsExactly(
                        "--stdio",
                        "--platform=sim",
                        "--seed=42",
                        "--tcp=127.0.0.1:0",
                        "--tcp=[::1]:0",
                        "--pty=./a.tty",
                        "--set=ackTimeout=50ms",
                        "--set=maxRetransmit=2");
        assertThat(arguments("platform: true\nstdio: false\n", Map.of())).containsExactly("--platform");
        assertThat(arguments("# nothing\n", Map.of())).isEmpty();
    }

    @Test
    void flagsWinOverVariablesAndThoseOverTheFile() throws Exception {
        String yaml = "seed: 1\nprofile: strict\n";

        assertThat(arguments(yaml, Map.of("FAUXBAND_SEED", "2"))).containsExactly("--seed=2", "--profile=strict");
        assertThat(arguments(yaml, Map.of("FAUXBAND_SEED", "2"), "--seed", "3", "--stdio"))
                .containsExactly("--profile=strict", "--seed", "3", "--stdio");
        assertThat(arguments("", Map.of("FAUXBAND_STDIO", "true", "FAUXBAND_PLATFORM", "0")))
                .containsExactly("--stdio");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "profil: strict|:1:1: there is no key \"profil\"; did you mean profile?",
                "'seed: 1\n  nope: 2'|:2:7: no YAML: ",
                "'seed: 1\nstdio: maybe'|:2:8: stdio takes true or false.",
                "seed: [1, 2]|:1:7: seed takes one value, not several.",
                "seed:|:1:6: seed has no value; write one behind the colon.",
                "'seed: 1\nseed: 2'|:2:1: seed stands there twice; give it once.",
                "- seed|:1:1: the file takes keys with values, such as key: value.",
                "tcp: {a: b}|:1:6: tcp takes one value, not several."
            })
    void whatIsWrongIsSaidWithFileLineAndColumn(String yaml, String complaint) {
        assertThatThrownBy(() -> arguments(yaml, Map.of()))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith(directory.resolve("fauxband.yaml") + complaint);
    }

    @Test
    void mistakeInTheFileEndsRunWithTwo() throws IOException {
        Path file = Files.writeString(directory.resolve("x.yaml"), "sed: 1\n");

        Spoken spoken = Spoken.by("run", "--config", file.toString());

        assertThat(spoken.exitCode()).isEqualTo(2);
        assertThat(spoken.err()).contains("x.yaml:1:1: there is no key \"sed\"; did you mean");
        assertThat(Spoken.by("run", "--config", directory.resolve("none.yaml").toString())
                        .err())
                .contains("cannot read ");
    }

    @Test
    void configShowsEachValueAndWhereItComesFrom() throws IOException {
        Path file = Files.writeString(
                directory.resolve("x.yaml"),
                "\nprofile: strict\ncontrol-token: my-own-token-0123456789\ncontrol: 127.0.0.1:0\n");

        String out = Spoken.by("config", "--config", file.toString(), "--set", "ackTimeout=50ms")
                .out();

        assertThat(out.lines())
                .anyMatch(line -> line.matches("profile: strict +# .*x\\.yaml:2"))
                .anyMatch(line -> line.matches("set: \\[ackTimeout=50ms] +# command line"))
                .anyMatch(line -> line.matches("stdio: false +# default"))
                .anyMatch(line -> line.matches("# seed: +# default"))
                .anyMatch(line -> line.matches("# control-token: \\(not shown\\) +# .*x\\.yaml:3"));
        assertThat(out).doesNotContain("my-own-token");
    }

    @Test
    void aTokenForAllRunsIsNothingToOneWithoutItsDoor() throws Exception {
        Map<String, String> environment = Map.of("FAUXBAND_CONTROL_TOKEN", "secret");

        assertThat(arguments("stdio: true\n", environment)).containsExactly("--stdio");
        assertThat(arguments("control: 127.0.0.1:0\n", environment))
                .containsExactlyInAnyOrder("--control=127.0.0.1:0", "--control-token=secret");
    }

    @Test
    void whatConfigPrintsIsAFileThatSaysTheSame() throws Exception {
        String printed = Spoken.by("config", "--seed", "7", "--redirect", "1.2.3.4:5683=127.0.0.1:5683", "--stdio")
                .out();

        assertThat(arguments(printed, Map.of()))
                .containsOnlyOnce("--seed=7", "--redirect=1.2.3.4:5683=127.0.0.1:5683", "--stdio");
    }

    @Test
    void aValueThatCannotBeIsSaidWithFileLineAndColumn() throws IOException {
        Path file = Files.writeString(directory.resolve("x.yaml"), "stdio: true\nfault: loss 120%\n");
        assertThat(Spoken.by("run", "--config", file.toString()).err())
                .matches("fauxband run: .*x\\.yaml:2:8: --fault: loss takes .*0% to 100%.*\\R");

        Files.writeString(file, "\nset: ackTimeout=never\n");
        assertThat(Spoken.by("run", "--config", file.toString(), "--stdio").err())
                .matches("fauxband run: .*x\\.yaml:2:6: --set ackTimeout takes .*\\R");
        assertThat(Spoken.by("run", "--config", file.toString(), "--set", "x").err())
                .doesNotContain("x.yaml:2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'set:\n  maxRetransmit: 2\n  ackTimeout: never'|:3:15: --set ackTimeout takes a duration from",
                "'set:\n  maxRetransmit: 2\n  nope: never'|:3:3: --set: there is no field \"nope\"; ",
                "'tcp:\n  - 127.0.0.1:0\n  - nowhere'|:3:5: --tcp takes HOST:PORT such as 127.0.0.1:7000",
                "tcp: [127.0.0.1:0, 127.0.0.1:99999]|:1:20: --tcp takes HOST:PORT ",
                "redirect: ['*=127.0.0.1:1', foo]|:1:29: --redirect foo must look like ",
                "baud: fast|:1:7: --baud takes a rate in bit/s, such as 9600, not \"fast\".",
                "baud: 1234|:1:7: --baud takes one of 1200, ",
                "modules: many|:1:10: --modules takes a number from 1 to 256, not \"many\".",
                "modules: 0|:1:10: --modules takes a number from 1 to 256, not 0.",
                "profile: nope|:1:10: there is no profile \"nope\"; ",
                "platform: foo|:1:11: --platform takes leshan or sim, not \"foo\".",
                "seed: abc|:1:7: --seed takes a whole number such as 42, not \"abc\".",
                "net: nowhere|:1:6: --net is \"nowhere\", but must be all or loopback.",
                "'modules: 2\nidentity: 999999'|:2:11: --identity 999999 leaves no number for module 2 of 2; begin at "
                        + "999998 or below.",
                "control-token: secret|:1:16: --control-token needs --control HOST:PORT: ",
                "console-token: secret|:1:16: --console-token needs --console: ",
                "{control: '127.0.0.1:0', control-token: two words}|:1:41: --control-token takes 1 to 256 letters",
                "'stdio: true\nmodules: 2'|:1:8: --stdio is one line for 2 modules",
                "pcap-size: 5|:1:12: --pcap-size takes a size from 64kB on"
            })
    void runAndConfigRefuseTheSameWithFileLineAndColumn(String yaml, String complaint) throws IOException {
        Path file = Files.writeString(directory.resolve("x.yaml"), yaml);

        for (String command : List.of("run", "config")) {
            Spoken spoken = Spoken.by(command, "--config", file.toString());

            assertThat(spoken.exitCode()).as(command).isEqualTo(2);
            assertThat(spoken.out()).isEmpty();
            assertThat(spoken.err()).contains(file + complaint).hasLineCount(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FAUXBAND_STDIO|maybe|FAUXBAND_STDIO takes true or false, not \"maybe\".",
                "FAUXBAND_BAUD|x|FAUXBAND_BAUD: --baud takes a rate in bit/s, such as 9600, not \"x\".",
                "FAUXBAND_SET|nope=1|FAUXBAND_SET: --set: there is no field \"nope\"; "
            })
    void aVariableIsNamedByItsName(String name, String value, String complaint) {
        StringWriter err = new StringWriter();
        Program program = new Program(
                new PrintWriter(new StringWriter()), new PrintWriter(err, true), Map.of("NO_COLOR", "1", name, value));

        assertThat(program.run("run")).isEqualTo(2);
        assertThat(err.toString()).startsWith("fauxband run: " + complaint);
    }
}
