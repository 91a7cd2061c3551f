package dev.fauxband.at;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fauxband.data.Octets;
import org.junit.jupiter.api.Test;

/** Values of the line, kept as octets. */
final class LineSettingsTest {
    @Test
    void eachPlaceIsOneParametersAndNeverMoves() {
        int place = 0;
        for (LineParameter parameter : LineParameter.values()) {
            assertThat(parameter.place()).isEqualTo(place++);
            assertThat(parameter.accepts(parameter.factory())).isTrue();
            assertThat(parameter.max()).isLessThan(256);
        }
        assertThat(LineSettings.FACTORY.stored().toHex()).isEqualTo("010001000D0A0800023C020F000000");
    }

    @Test
    void whatWasKeptIsRestored() {
        LineSettings settings = LineSettings.FACTORY.with(LineParameter.TERMINATION, 30);

        assertThat(LineSettings.restore(settings.stored())).contains(settings);
        assertThat(settings)
                .isNotEqualTo(LineSettings.FACTORY)
                .hasToString("LineSettings " + settings.stored().toHex());
        assertThat(settings.with(LineParameter.TERMINATION, 13))
                .isEqualTo(LineSettings.FACTORY)
                .hasSameHashCodeAs(LineSettings.FACTORY);
    }

    @Test
    void whatAnotherVersionKeptIsRestoredAsFarAsItGoes() {
        assertThat(LineSettings.restore(Octets.EMPTY)).contains(LineSettings.FACTORY);
        assertThat(LineSettings.restore(Octets.of(0))).contains(LineSettings.FACTORY.with(LineParameter.ECHO, 0));
        assertThat(LineSettings.restore(LineSettings.FACTORY.stored().concat(Octets.of(99))))
                .contains(LineSettings.FACTORY);
    }

    @Test
    void valuesOutOfRangeAreNone() {
        assertThat(LineSettings.restore(Octets.of(2))).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LineSettings.FACTORY.with(LineParameter.ECHO, 2))
                .withMessage("ECHO cannot be 2");
    }
}
