package dev.fauxband.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** no-color.org: the variable counts when it is there and not empty. */
final class ColoursTest {
    @Test
    void anEmptyVariableSaysNothing() {
        assertThat(Colours.wanted(Map.of("NO_COLOR", ""), () -> true, () -> false))
                .isTrue();
        assertThat(Colours.wanted(Map.of("NO_COLOR", ""), () -> false, () -> false))
                .isFalse();
        assertThat(Colours.wanted(Map.of("NO_COLOR", "1"), () -> true, () -> true))
                .isFalse();
        assertThat(Colours.wanted(Map.of(), () -> false, () -> true)).isTrue();
    }
}
