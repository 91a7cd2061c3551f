package dev.fauxband.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.run.RunCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** docs/fauxband.schema.json is what the options say, and the examples in the documents fit it. */
final class ConfigSchemaTest {
    private static final Path SCHEMA = Path.of("../docs/fauxband.schema.json");
    private static final Pattern EXAMPLE = Pattern.compile("```yaml fauxband\\.yaml\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path directory = Path.of("");

    @Test
    void documentIsWhatTheOptionsSay() throws IOException {
        String text = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(ConfigSchema.schema());
        if ("write".equals(System.getProperty("docs"))) {
            Files.writeString(SCHEMA, text + "\n");
        }

        assertThat(SCHEMA).as("mvn verify -Ddocs=write makes it anew").hasContent(text + "\n");
    }

    static List<String> examples() throws IOException {
        return EXAMPLE.matcher(Files.readString(Path.of("../docs/configuration.md")))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void exampleFitsTheSchemaAndIsUnderstood(String example) throws Exception {
        String yaml = EXAMPLE.matcher(example).replaceAll("$1");
        assertThat(complaints(yaml)).isEmpty();

        Path file = Files.writeString(directory.resolve("fauxband.yaml"), yaml);
        List<String> arguments = Configuration.of(
                        new CommandLine(new RunCommand()), new ArrayList<>(), Map.of(), directory)
                .arguments();
        assertThat(arguments).as(file + ": " + yaml).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "profil: strict",
                "stdio: maybe",
                "seed: [1]",
                "tcp: {a: b}",
                "- seed",
                "seed: x",
                "seed: true",
                "seed: 9223372036854775808",
                "modules: 0",
                "modules: 257",
                "modules: many",
                "identity: 1000000",
                "identity: -1",
                "baud: fast",
                "baud: 1234",
                "platform: foo",
                "net: nowhere",
                "profile: nope",
                "speed: 0",
                "tcp: 127.0.0.1:65536",
                "tcp: [7000]",
                "control: 8080",
                "console: nowhere",
                "{control: '127.0.0.1:0', control-token: two words}",
                "redirect: somewhere",
                "set: {nope: 1}",
                "set: nope=1",
                "set: {ackTimeout: 5}",
                "set: {ackTimeout: 5 s}",
                "set: {maxRetransmit: 11}",
                "set: {maxRetransmit: [1]}",
                "set: {ackRandomFactor: 4}",
                "set: {boot: never}"
            })
    void whatRunRefusesTheSchemaRefusesToo(String yaml) throws IOException {
        assertThat(complaints(yaml)).isNotEmpty();
        assertThatThrownBy(() -> check(yaml)).isInstanceOfAny(UsageException.class, ParameterException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seed: '42'",
                "seed: -9223372036854775808",
                "modules: '2'",
                "identity: '000007'",
                "baud: '9600'",
                "baud: 9600",
                "platform: true",
                "platform: Leshan",
                "net: all",
                "profile: ./mine.yaml",
                "{speed: 2.5, speed-anyway: true}",
                "tcp: localhost:0",
                "tcp: ['[::1]:07000', 127.0.0.1:65535]",
                "{modules: 2, tcp: 127.0.0.1:7000+, pty: 'tty{n}'}",
                "{console: true, console-token: 5}",
                "{control: '127.0.0.1:0', control-token: secret}",
                "redirect: {'*': 127.0.0.1:5683}",
                "redirect: '*=127.0.0.1:5683'",
                "set: ackTimeout=4s",
                "set: [ackTimeout=4s, maxRetransmit=2]",
                "set: {ackTimeout: 1.5s, maxRetransmit: 2, ackRandomFactor: 1, boot: rdy}",
                "log: 5",
                "{pcap: a.pcapng, pcap-size: 1MB}"
            })
    void whatRunTakesTheSchemaTakesToo(String yaml) throws Exception {
        Files.writeString(directory.resolve("mine.yaml"), "extends: strict\n");
        String here = yaml.replace("./mine.yaml", directory.resolve("mine.yaml").toString());

        assertThat(complaints(here)).isEmpty();
        check(here);
    }

    private void check(String yaml) throws IOException, UsageException {
        Files.writeString(directory.resolve("fauxband.yaml"), yaml);
        CommandLine run = new CommandLine(new RunCommand());
        Configuration.of(run, new ArrayList<>(), Map.of(), directory).check(run);
    }

    private static Set<ValidationMessage> complaints(String yaml) throws IOException {
        JsonNode document = new YAMLMapper().readTree(yaml);
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(ConfigSchema.schema())
                .validate(document);
    }
}
