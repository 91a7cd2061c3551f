package dev.fauxband.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.fauxband.at.AtCommand;
import dev.fauxband.command.Commands;
import dev.fauxband.modem.ProfileField;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents are those that the code would generate now; {@code mvn verify -Ddocs=write} rewrites them. */
final class GeneratedDocsTest {
    /** What each of them begins with. */
    static final String MARK = "<!-- Generated: mvn verify -Ddocs=write rewrites this file; edits are lost. -->\n\n";

    private static final Path DIRECTORY = Path.of("../docs");

    private static Stream<Map.Entry<String, String>> documents() {
        return Stream.of(
                Map.entry("commands.md", CommandsDocument.text()),
                Map.entry("conformance.md", ConformanceDocument.text()),
                Map.entry("fidelity.md", FidelityDocument.text()),
                Map.entry("mistakes.md", MistakesDocument.text()),
                Map.entry("states.md", StatesDocument.text()));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void documentIsWhatTheCodeSays(Map.Entry<String, String> document) throws IOException {
        Path file = DIRECTORY.resolve(document.getKey());
        if ("write".equals(System.getProperty("docs"))) {
            Files.writeString(file, document.getValue());
        }

        assertThat(file)
                .as("docs/" + document.getKey() + "; mvn verify -Ddocs=write makes it anew")
                .hasContent(document.getValue());
    }

    @ParameterizedTest
    @EnumSource(ProfileField.class)
    void eachFieldHasMeaningDefaultAndEvidence(ProfileField field) {
        assertThat(field.meaning()).isNotBlank();
        assertThat(field.evidence()).isNotNull();
        assertThat(field.reference()).isNotBlank();
        assertThat(field.type().accepts(field.byDefault())).isTrue();
        assertThat(FidelityDocument.text()).contains("| `" + field.key() + "` |");
    }

    @Test
    void eachDifferenceSaysAll() {
        Map<String, List<Difference>> sections = Difference.readAll();

        assertThat(sections).isNotEmpty();
        assertThat(sections.values())
                .allSatisfy(entries -> assertThat(entries)
                        .isNotEmpty()
                        .allSatisfy(
                                entry -> assertThat(Stream.of(entry.where(), entry.says(), entry.here(), entry.why()))
                                        .noneMatch(String::isBlank)));
    }

    @Test
    void coverageIsThatOfTheDeclarations() {
        List<String> there = Coverage.readAll().stream()
                .filter(Coverage::there)
                .map(Coverage::command)
                .toList();
        List<String> declared = Commands.BASE.stream().map(AtCommand::name).toList();

        assertThat(there).containsExactlyInAnyOrderElementsOf(declared);
        assertThat(Coverage.readAll())
                .allSatisfy(row -> assertThat(row.why()).isNotBlank())
                .extracting(Coverage::command)
                .doesNotHaveDuplicates();
    }

    private static Stream<JavaClass> tables() {
        return new ClassFileImporter()
                .importPackages("dev.fauxband").stream()
                        .filter(type -> type.isEnum()
                                && type.tryGetMethod("next").isPresent()
                                && type.getMethod("next").getRawReturnType().isEquivalentTo(List.class));
    }

    /** A table is an enum that lists the successors of each state. */
    @ParameterizedTest
    @MethodSource("tables")
    void eachTableHasItsDiagramWithEachArrow(JavaClass table) throws ReflectiveOperationException {
        String text = StatesDocument.text();
        String head = "`" + table.getName() + "`";
        assertThat(text).contains(head);
        String section = text.substring(text.indexOf(head)).split("\n## ", 2)[0];

        Method next = table.reflect().getMethod("next");
        for (Object state : table.reflect().getEnumConstants()) {
            assertThat((List<?>) next.invoke(state))
                    .allSatisfy(to -> assertThat(section).contains(state + " --> " + to + "\n"));
        }
    }

    @Test
    void tablesAreFound() {
        assertThat(tables()).hasSize(StateMachine.ALL.size() + 1);
    }
}
