package dev.fauxband.radio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which level goes with which signal. */
final class CoverageLevelTest {
    @ParameterizedTest
    @CsvSource({"-44, CE0", "-110, CE0", "-111, CE1", "-120, CE1", "-121, CE2", "-140, CE2"})
    void aSignalHasItsLevel(int rsrpDbm, CoverageLevel level) {
        assertThat(CoverageLevel.of(new Signal(rsrpDbm, 0))).isEqualTo(level);
    }

    @Test
    void theSignalOfALevelLeadsBackToIt() {
        for (CoverageLevel level : new CoverageLevel[] {CoverageLevel.CE0, CoverageLevel.CE1, CoverageLevel.CE2}) {
            assertThat(CoverageLevel.of(level.signal())).isEqualTo(level);
        }
    }

    @Test
    void aMeasuredCellHasTheLevelOfItsSignal() {
        Cell cell = Cell.GOOD.measure(new Signal(-115, -3));

        assertThat(cell.level()).isEqualTo(CoverageLevel.CE1);
        assertThat(cell.heard()).isTrue();
    }
}
