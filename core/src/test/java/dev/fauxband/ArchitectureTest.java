package dev.fauxband;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The rooms of core and the arrows between them; docs/architecture.md says why they point as they do. */
final class ArchitectureTest {
    private static final String ROOT = "dev.fauxband";

    /** What each room may import, besides itself and the JDK. An arrow that is not here does not exist. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("data", Set.of()),
            Map.entry("time", Set.of("data")),
            Map.entry("trace", Set.of("data")),
            Map.entry("coap", Set.of("data", "time")),
            Map.entry("at", Set.of("data", "time", "trace")),
            Map.entry("radio", Set.of("data", "time", "trace")),
            Map.entry("lwm2m", Set.of("coap", "data", "time", "trace")),
            Map.entry("command", Set.of("at", "lwm2m", "radio", "data", "time", "trace")),
            Map.entry("modem", Set.of("command", "at", "lwm2m", "radio", "coap", "data", "time", "trace")),
            Map.entry("lint", Set.of("trace", "data")),
            Map.entry("cause", Set.of("coap", "trace", "data")),
            Map.entry(
                    "script",
                    Set.of("modem", "command", "at", "lwm2m", "radio", "coap", "data", "time", "trace", "lint")));

    private static final List<String> ROOMS = ARROWS.keySet().stream().sorted().toList();

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @ParameterizedTest
    @FieldSource("ROOMS")
    void roomImportsOnlyWhatItsArrowsAllow(String room) {
        String[] closed = ROOMS.stream()
                .filter(other -> !other.equals(room) && !ARROWS.get(room).contains(other))
                .map(other -> ROOT + "." + other + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(closed)
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void roomsAreTheOnesDrawnHere() {
        TreeSet<String> found = CORE.stream()
                .map(type -> type.getPackageName().substring(ROOT.length() + 1).split("\\.", 2)[0])
                .collect(toCollection(TreeSet::new));

        assertThat(ROOMS).containsAll(found);
    }

    @Test
    void roomsFormNoCircle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void coreNeedsOnlyTheJdkAtRunTime() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ROOT + "..", "java..", "org.jspecify..")
                .check(CORE);
    }

    @Test
    void stateIsNeverStatic() {
        fields().that()
                .areStatic()
                .and()
                .areNotFinal()
                .should(notExist())
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void implementationIsNotInherited() {
        classes().that(areOrdinary()).should(beClosed()).allowEmptyShould(true).check(CORE);
    }

    private static DescribedPredicate<JavaClass> areOrdinary() {
        return DescribedPredicate.describe(
                "are ordinary classes",
                type -> !type.isInterface()
                        && !type.isEnum()
                        && !type.isRecord()
                        && !type.isAnonymousClass()
                        && !type.getSimpleName().equals("package-info"));
    }

    private static ArchCondition<JavaClass> beClosed() {
        return new ArchCondition<>("be final or sealed") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean closed = type.getModifiers().contains(JavaModifier.FINAL)
                        || type.reflect().isSealed();
                events.add(new SimpleConditionEvent(type, closed, type.getName() + " is neither final nor sealed"));
            }
        };
    }

    private static <T> ArchCondition<T> notExist() {
        return new ArchCondition<>("not exist") {
            @Override
            public void check(T item, ConditionEvents events) {
                events.add(SimpleConditionEvent.violated(item, item + " is static and not final"));
            }
        };
    }
}
