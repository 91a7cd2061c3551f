package dev.fauxband.data;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TransitionTest {
    @Test
    void onlyWhatTheTableListsPasses() {
        assertThatNoException().isThrownBy(() -> Transition.check("a", List.of("b", "c"), "c"));
        assertThatThrownBy(() -> Transition.check("a", List.of("b", "c"), "a"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no way from a to a");
    }
}
