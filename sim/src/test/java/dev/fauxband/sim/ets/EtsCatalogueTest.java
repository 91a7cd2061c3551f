package dev.fauxband.sim.ets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EtsCatalogueTest {
    @Test
    void eachCaseIsThereOnceWithATitle() {
        assertThat(EtsCatalogue.all()).extracting(EtsCase::number).doesNotHaveDuplicates();
        assertThat(EtsCatalogue.all())
                .allSatisfy(test -> assertThat(test.id()).matches("(CONMGMT-)?1\\.[01]-int-[0-9]{1,4}"))
                .allSatisfy(test -> assertThat(test.title()).isNotBlank())
                .allSatisfy(test -> assertThat(test.group()).isNotBlank());
    }

    @Test
    void whatIsNotPlayedSaysWhy() {
        assertThat(EtsCatalogue.all())
                .filteredOn(test -> test.standing() instanceof EtsStanding.NotApplicable
                        || test.standing() instanceof EtsStanding.Unread)
                .isNotEmpty()
                .allSatisfy(test -> assertThat(test.sentence()).endsWith("."));
    }

    @Test
    void whatHasAnothersResultNamesOne() {
        assertThat(EtsCatalogue.all())
                .filteredOn(test -> test.standing() instanceof EtsStanding.SameAs)
                .isNotEmpty()
                .allSatisfy(test -> {
                    EtsCase other = EtsCatalogue.find(((EtsStanding.SameAs) test.standing()).id())
                            .orElseThrow();
                    assertThat(other.standing()).isNotInstanceOf(EtsStanding.SameAs.class);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"101", "int-101", "1.0-int-101", "LightweightM2M-1.0-int-101", "1.0-INT-101"})
    void caseIsFoundByNumberOrName(String typed) {
        assertThat(EtsCatalogue.find(typed)).map(EtsCase::title).contains("Initial Registration");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1011", "1.1-int-101", "int-"})
    void whatIsNoNameFindsNone(String typed) {
        assertThat(EtsCatalogue.find(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 | wire | title", "1 | perhaps | title | why"})
    void wrongLineIsAFaultOfOurs(String line) {
        assertThatThrownBy(() -> EtsCatalogue.read(line)).isInstanceOf(IllegalStateException.class);
    }
}
