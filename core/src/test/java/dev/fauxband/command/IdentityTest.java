package dev.fauxband.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IdentityTest {
    @Test
    void theFirstIsTheManualsExample() {
        assertThat(Identity.EXAMPLE)
                .isEqualTo(Identity.of("867724030023557", "460001234567890", "89860010000000000000", "10.52.241.198"));
        assertThat(Identity.numbered(0)).isEqualTo(Identity.EXAMPLE);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 867724030023565, 460001234567891, 89860010000000000001, 10.52.241.199",
        "58, 867724030024134, 460001234567948, 89860010000000000058, 10.52.242.0",
        "3642, 867724030059973, 460001234571532, 89860010000000003642, 10.53.0.0",
        "997644, 867724039999997, 460001235565534, 89860010000000997644, 10.68.42.210",
        "997645, 867724030000001, 460001235565535, 89860010000000997645, 10.68.42.211",
        "999999, 867724030023540, 460001235567889, 89860010000000999999, 10.68.52.5"
    })
    void othersAreCountedOn(int number, String imei, String imsi, String iccid, String ip) {
        assertThat(Identity.numbered(number)).isEqualTo(Identity.of(imei, imsi, iccid, ip));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            imei  | 867724030023557      | -
            imei  | 867724030023558      | the last digit of imei 867724030023558 must be 7, its check digit.
            imei  | 86772403002355       | imei takes 15 digits.
            imsi  | 460001234567891      | -
            imsi  | 46000123456789       | imsi takes 15 digits.
            iccid | 89860010000000000001 | -
            iccid | 8986001000000000000  | iccid takes 20 digits.
            ip    | 10.7.7.7             | -
            ip    | fd00::7              | -
            ip    | 10.7.7               | ip takes an address such as 10.0.0.7.
            """)
    void aPartThatNoModuleHasIsNamed(String part, String value, @Nullable String why) {
        Identity changed = Identity.EXAMPLE.with(part, value);

        assertThat(changed.fault()).isEqualTo(Optional.ofNullable(why));
        assertThat(changed.toString()).contains(part + "=" + value);
        assertThat(changed.with(part, "").with(part, value)).isEqualTo(changed);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 42, 99_999, 123_456, 999_999})
    void imeiHas15DigitsAndTheLastChecksTheOthers(int number) {
        String imei = Identity.numbered(number).imei();

        assertThat(imei).matches("86772403[0-9]{7}");
        assertThat(imei.charAt(14) - '0').isEqualTo(Identity.checkDigit(imei.substring(0, 14)));
    }

    @ParameterizedTest
    @CsvSource({"49015420323751, 8", "35209900176148, 1", "86772403002355, 7", "00000000000000, 0"})
    void checkDigitsAreLuhns(String body, int digit) {
        assertThat(Identity.checkDigit(body)).isEqualTo(digit);
    }
}
