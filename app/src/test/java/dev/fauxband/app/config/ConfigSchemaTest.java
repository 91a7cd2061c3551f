package dev.fauxband.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
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
    @ValueSource(strings = {"profil: strict", "stdio: maybe", "seed: [1]", "tcp: {a: b}", "- seed"})
    void whatRunRefusesTheSchemaRefusesToo(String yaml) throws IOException {
        assertThat(complaints(yaml)).isNotEmpty();
    }

    private static Set<ValidationMessage> complaints(String yaml) throws IOException {
        JsonNode document = new YAMLMapper().readTree(yaml);
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(ConfigSchema.schema())
                .validate(document);
    }
}
