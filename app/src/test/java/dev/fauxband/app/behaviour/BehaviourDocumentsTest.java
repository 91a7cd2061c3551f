package dev.fauxband.app.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.fauxband.app.cli.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/behaviours.md and docs/behaviour.schema.json are what the keys say, and what the schema takes is understood. */
final class BehaviourDocumentsTest {
    static final List<String> NAMES = BehaviourLibrary.NAMES;
    private static final Path DIRECTORY = Path.of("../docs");

    @Test
    void schemaIsWhatTheKeysSay() throws IOException {
        same(
                DIRECTORY.resolve("behaviour.schema.json"),
                new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(BehaviourSchema.schema())
                        + "\n");
    }

    @Test
    void pageIsWhatTheKeysSay() throws Exception {
        same(DIRECTORY.resolve("behaviours.md"), BehavioursDocument.text());
    }

    private static void same(Path file, String text) throws IOException {
        if ("write".equals(System.getProperty("docs"))) {
            Files.writeString(file, text);
        }
        assertThat(file).as("mvn verify -Ddocs=write makes it anew").hasContent(text);
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void readyMadeOnesFitTheSchema(String name) throws IOException, UsageException {
        assertThat(complaints(BehaviourLibrary.text(name))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void examplesFitTheSchema(BehaviourKey key) throws IOException {
        assertThat(complaints(Examples.around(key))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "objects: [1]", "objects: {19/0: [0]}\nopen: x", "objects: {19/0: [0]}\nstep: []"})
    void whatIsNotUnderstoodDoesNotFit(String yaml) throws IOException {
        assertThat(complaints(yaml)).isNotEmpty();
    }

    private static Set<ValidationMessage> complaints(String yaml) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(BehaviourSchema.schema())
                .validate(new YAMLMapper().readTree(yaml));
    }
}
