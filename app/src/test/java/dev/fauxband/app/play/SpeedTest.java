package dev.fauxband.app.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fauxband.app.cli.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --speed}. */
final class SpeedTest {
    @ParameterizedTest
    @CsvSource({"1, 1000000000", "10, 100000000", "1000, 1000000", "0.5, 2000000000", "max, 0"})
    void aSecondTakes(String text, long realNs) throws UsageException {
        assertThat(Speed.parse(text).realNs(1_000_000_000)).isEqualTo(realNs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "fast", "1e3", "1000001"})
    void otherWordsAreRefused(String text) {
        assertThatThrownBy(() -> Speed.parse(text)).isInstanceOf(UsageException.class);
    }

    @Test
    void maxIsItself() throws UsageException {
        assertThat(Speed.parse("max")).isEqualTo(Speed.MAX).hasToString("max");
    }
}
