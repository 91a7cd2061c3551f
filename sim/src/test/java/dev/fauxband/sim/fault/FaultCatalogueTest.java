package dev.fauxband.sim.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FaultCatalogueTest {
    private static final List<Class<?>> SHOWING =
            List.of(AirFaultTest.class, PlatformFaultTest.class, ModuleFaultTest.class, LineFaultTest.class);

    @Test
    void eachFaultHasATestThatShowsIt() {
        Set<FaultName> shown = EnumSet.noneOf(FaultName.class);
        SHOWING.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(method -> method.getAnnotation(Shows.class))
                .filter(shows -> shows != null)
                .forEach(shows -> shown.add(shows.value()));
        assertThat(shown).containsExactly(FaultName.values());
    }

    @Test
    void eachHasAWordOfItsOwnAndASentence() {
        assertThat(FaultWords.words()).doesNotHaveDuplicates();
        assertThat(FaultName.values()).allSatisfy(name -> {
            assertThat(name.sentence()).matches("[A-Z0-9].*\\.").hasSizeLessThan(70);
            assertThat(name.arguments().isEmpty()).isEqualTo(name.synopsis().isEmpty());
        });
    }

    @Test
    void eachIsReadWithoutArguments() {
        for (FaultName name : FaultName.values()) {
            String words = name == FaultName.REFUSAL ? "4.04 on update" : name.word();
            FaultWords.Parsed parsed = FaultWords.parse(words);
            assertThat(parsed).as(words).isInstanceOf(FaultWords.Parsed.Understood.class);
            FaultOrder order = ((FaultWords.Parsed.Understood) parsed).order();
            assertThat(order.concerns(name.kind())).isTrue();
            String again = ((FaultOrder.Begin) order).fault().toString();
            assertThat(FaultWords.parse(again)).as(again).isEqualTo(parsed);
        }
    }
}
