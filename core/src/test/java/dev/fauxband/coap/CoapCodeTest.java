package dev.fauxband.coap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CoapCodeTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0.00, false, false, false",
        "0, 1, 0.01, true, false, false",
        "0, 31, 0.31, true, false, false",
        "1, 0, 1.00, false, false, false",
        "2, 0, 2.00, false, true, true",
        "2, 9, 2.09, false, true, true",
        "2, 31, 2.31, false, true, true",
        "3, 0, 3.00, false, true, false",
        "4, 10, 4.10, false, true, false",
        "5, 31, 5.31, false, true, false",
        "6, 0, 6.00, false, false, false",
        "7, 31, 7.31, false, false, false"
    })
    void theClassTellsRequestsResponsesAndSuccessApart(
            int codeClass, int detail, String text, boolean request, boolean response, boolean success) {
        CoapCode code = CoapCode.of(codeClass, detail);

        assertThat(code.codeClass()).isEqualTo(codeClass);
        assertThat(code.detail()).isEqualTo(detail);
        assertThat(code).hasToString(text);
        assertThat(code.request()).isEqualTo(request);
        assertThat(code.response()).isEqualTo(response);
        assertThat(code.success()).isEqualTo(success);
    }
}
