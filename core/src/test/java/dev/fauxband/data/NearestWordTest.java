package dev.fauxband.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestWordTest {
    private static final List<String> WORDS = List.of("manual", "profiles", "run", "ackTimeout");

    @ParameterizedTest
    @CsvSource({
        "manul, manual",
        "MANUAL, manual",
        "amnual, manual",
        "pro, profiles",
        "acktimeuot, ackTimeout",
        "rum, run"
    })
    void fewEditsOrABeginningLeadToTheWord(String typed, String meant) {
        assertThat(NearestWord.to(typed, WORDS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"''", "xy", "rxx", "nothing", "a-word-that-is-far-too-long-to-be-meant"})
    void nothingIsNearAWordThatSharesNothing(String typed) {
        assertThat(NearestWord.to(typed, WORDS)).isEmpty();
    }

    @Test
    void thereIsNothingNearAmongNoWords() {
        assertThat(NearestWord.to("run", List.of())).isEmpty();
    }
}
