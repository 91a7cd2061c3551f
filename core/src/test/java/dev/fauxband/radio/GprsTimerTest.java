package dev.fauxband.radio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 24.008 §10.5.7.3 and §10.5.7.4a. */
final class GprsTimerTest {
    private static final long SECOND_NS = 1_000_000_000L;

    @ParameterizedTest
    @CsvSource({
        "2, 00000001",
        "62, 00011111",
        "63, 00100010",
        "120, 00100010",
        "1860, 00111111",
        "1861, 01000110",
        "10800, 01011110"
    })
    void activeTimes(long seconds, String bits) {
        assertThat(GprsTimer.t3324(seconds * SECOND_NS)).isEqualTo(bits);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 01100001",
        "62, 01111111",
        "90, 10000011",
        "930, 10011111",
        "960, 10110000",
        "1860, 10111111",
        "2400, 00000100",
        "43200, 00101100",
        "360000, 01001010",
        "1152000, 11000001"
    })
    void periodicTimers(long seconds, String bits) {
        assertThat(GprsTimer.t3412(seconds * SECOND_NS)).isEqualTo(bits);
    }

    @Test
    void whatNoBitsCanSayIsOurOwnMistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> GprsTimer.t3324(12_000 * SECOND_NS));
    }
}
