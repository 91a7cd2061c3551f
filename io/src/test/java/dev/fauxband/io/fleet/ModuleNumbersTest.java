package dev.fauxband.io.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ModuleNumbersTest {
    @Test
    void numbersAndSpansAreInIt() {
        ModuleNumbers numbers = ModuleNumbers.parse("0-2, 73512,5-5").orElseThrow();

        assertThat(IntStream.range(0, 100_000).filter(numbers::contains)).containsExactly(0, 1, 2, 5, 73_512);
        assertThat(IntStream.range(0, 10).filter(ModuleNumbers.NONE::contains)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9-0", "-1", "1,", "all", "1-2-3", "1234567"})
    void whatIsNoNumberIsRefused(String text) {
        assertThat(ModuleNumbers.parse(text)).isEmpty();
    }
}
