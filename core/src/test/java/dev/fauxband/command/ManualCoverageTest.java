package dev.fauxband.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.fauxband.at.AtCommand;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Each part of the manual and each form of each command has a test: {@link Manual} and {@link Covers} say which. */
final class ManualCoverageTest {
    /** Sections, with the notes and examples that they have. */
    private static final List<String> PARTS = List.of(
            "1.2",
            "2",
            "3.1",
            "3.1 example",
            "3.2",
            "3.2 example",
            "3.3",
            "3.3 example",
            "3.4",
            "3.4 example",
            "3.5",
            "3.5 example",
            "3.5 note",
            "3.6",
            "3.6 example",
            "3.6 note",
            "3.7",
            "3.7 example",
            "3.7 note",
            "3.8",
            "3.8 example",
            "3.8 note 1",
            "3.8 note 2",
            "3.9",
            "3.9 example",
            "3.9 note",
            "3.10",
            "3.10 example",
            "3.10 note 1",
            "3.10 note 2",
            "3.11",
            "3.11 example",
            "3.12",
            "4.1",
            "4.2",
            "5.1",
            "5.2",
            "5.3");

    private static final List<Method> TESTS = tests();

    @Test
    @Manual("2")
    void theCommandsAreThoseOfTheManualWithItsFormsAndSections() {
        assertThat(Commands.QLW).extracting(AtCommand::name).containsExactlyElementsOf(FormsTest.DECLARED.keySet());
        for (int i = 0; i < Commands.QLW.size(); i++) {
            AtCommand<CommandScope> command = Commands.QLW.get(i);
            assertThat(command.source()).isEqualTo("Manual §3." + (i + 1));
            assertThat(command.forms())
                    .as(command.name())
                    .extracting(AtCommand.DeclaredForm::form)
                    .containsExactlyInAnyOrderElementsOf(FormsTest.DECLARED.get(command.name()));
        }
    }

    @Test
    void eachPartOfTheManualHasATest() {
        Set<String> tested = annotations(Manual.class)
                .flatMap(manual -> Stream.of(manual.value()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(tested).containsExactlyInAnyOrderElementsOf(PARTS);
    }

    @Test
    void eachFormOfEachCommandHasATest() {
        Set<String> declared = Commands.ALL.commands().stream()
                .flatMap(command -> command.forms().stream().map(form -> form.form() + " of AT" + command.name()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> tested = annotations(Covers.class)
                .map(covers -> covers.form() + " of AT" + covers.command())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(tested).containsExactlyInAnyOrderElementsOf(declared);
    }

    private static <A extends Annotation> Stream<A> annotations(Class<A> type) {
        return TESTS.stream().flatMap(test -> Stream.of(test.getAnnotationsByType(type)));
    }

    /** Every test that runs. */
    private static List<Method> tests() {
        return new ClassFileImporter()
                .importPackages("dev.fauxband.at", "dev.fauxband.command", "dev.fauxband.modem").stream()
                        .filter(type -> !type.isAnnotatedWith(Disabled.class))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(ManualCoverageTest::runs)
                        .map(JavaMethod::reflect)
                        .toList();
    }

    private static boolean runs(JavaMethod method) {
        return (method.isAnnotatedWith(Test.class) || method.isAnnotatedWith(ParameterizedTest.class))
                && !method.isAnnotatedWith(Disabled.class);
    }
}
