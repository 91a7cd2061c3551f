package dev.fauxband.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fauxband.app.Spoken;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.run.RunCommand;
import java.io.IOException;
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
                directory.resolve("x.yaml"), "\nprofile: strict\ncontrol-token: my-own-token-0123456789\n");

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
    void whatConfigPrintsIsAFileThatSaysTheSame() throws Exception {
        String printed = Spoken.by("config", "--seed", "7", "--redirect", "1.2.3.4:5683=127.0.0.1:5683", "--stdio")
                .out();

        assertThat(arguments(printed, Map.of()))
                .containsOnlyOnce("--seed=7", "--redirect=1.2.3.4:5683=127.0.0.1:5683", "--stdio");
    }

    @Test
    void aValueThatCannotBeIsSaidWithFileAndLine() throws IOException {
        Path file = Files.writeString(directory.resolve("x.yaml"), "stdio: true\nfault: loss 120%\n");
        assertThat(Spoken.by("run", "--config", file.toString()).err())
                .matches("fauxband run: .*x\\.yaml:2: --fault: loss takes .*0% to 100%.*\\R");

        Files.writeString(file, "\nset: ackTimeout=never\n");
        assertThat(Spoken.by("run", "--config", file.toString(), "--stdio").err())
                .matches("fauxband run: .*x\\.yaml:2: --set ackTimeout takes .*\\R");
        assertThat(Spoken.by("run", "--config", file.toString(), "--set", "x").err())
                .doesNotContain("x.yaml:2");
    }
}
