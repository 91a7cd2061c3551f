package dev.fauxband.lwm2m;

import static dev.fauxband.script.Transcript.OBSERVED;
import static dev.fauxband.script.Transcript.REGISTERED;
import static dev.fauxband.script.Transcript.play;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.modem.ModemProfile;
import dev.fauxband.modem.ProfileField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the sources disagree, the three personalities choose; all else is the same in each. */
final class PersonalityTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NOTIFY_FORMAT         | ACCEPTED | TEXT            | ACCEPTED
            AFTER_RESET           | KEEP     | KEEP            | CANCEL
            DISCOVER              | LINKS    | NOT_IMPLEMENTED | LINKS
            TEXT_OPAQUE           | RAW      | RAW             | BASE64
            ACK_RANDOM_FACTOR     | 1.0      | 1.0             | 1.5
            MAX_RETRANSMIT        | 5        | 5               | 4
            DELETED_OBJECT_NOTICE | NONE     | NONE            | NOT_FOUND
            """)
    void choosesSo(ProfileField field, String bc26, String captured, String strict) {
        assertThat(ModemProfile.BC26.value(field)).isEqualTo(bc26);
        assertThat(ModemProfile.BC26_CAPTURED.value(field)).isEqualTo(captured);
        assertThat(ModemProfile.STRICT.value(field)).isEqualTo(strict);
    }

    @ParameterizedTest
    @EnumSource(
            value = ProfileField.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "NOTIFY_FORMAT",
                "AFTER_RESET",
                "DISCOVER",
                "TEXT_OPAQUE",
                "ACK_RANDOM_FACTOR",
                "MAX_RETRANSMIT",
                "DELETED_OBJECT_NOTICE"
            })
    void isTheSameInAllElse(ProfileField field) {
        assertThat(ModemProfile.BC26_CAPTURED.value(field)).isEqualTo(field.byDefault());
        assertThat(ModemProfile.STRICT.value(field)).isEqualTo(field.byDefault());
    }

    @Test
    void textIsRawOctetsBothWays() {
        for (ModemProfile profile : new ModemProfile[] {ModemProfile.BC26, ModemProfile.BC26_CAPTURED}) {
            play(profile, REGISTERED + """
                    <~ CON PUT /19/1/0 ct=0 00FF80
                    ~> ACK 2.04
                    < +QLWDATARECV: 19,1,0,3,00FF80
                    <~ CON GET /19/1/0 accept=0
                    ~> ACK 2.05 ct=0 00FF80
                    """);
        }
    }

    @Test
    void strictTextIsBase64BothWays() {
        play(ModemProfile.STRICT, REGISTERED + """
                <~ CON PUT /19/1/0 ct=0 "AP+A"
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,3,00FF80
                <~ CON GET /19/1/0 accept=0
                ~> ACK 2.05 ct=0 "AP+A"
                <~ CON GET /19/1/0 accept=1541
                ~> ACK 2.05 ct=1541 "AP+A"
                <~ CON GET /19/1/0 accept=42
                ~> ACK 2.05 ct=42 00FF80
                <~ CON PUT /19/1/0 ct=1541 "AA=="
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,1,00
                """);
    }

    @Test
    void strictTextOfTheModulesOwnValuesIsTheirText() {
        play(ModemProfile.STRICT, REGISTERED + """
                <~ CON GET /3/0/1 accept=0
                ~> ACK 2.05 ct=0 "Quectel_BC26"
                <~ CON PUT /1/0/6 ct=0 "0"
                ~> ACK 2.04
                """);
    }

    @Test
    void strictTextIsNotifiedAsBase64() {
        play(ModemProfile.STRICT, REGISTERED + """
                <~ CON GET /19/0/0 token=A1 observe=0 accept=0
                ~> ACK 2.05 observe=1 ct=0 -
                < +QLWOBSERVE: 0,19,0,0
                > AT+QLWDATASEND=19,0,0,3,00FF80,0x0100
                < OK
                ~> CON 2.05 ct=0 "AP+A"
                <~ ACK
                < SEND OK
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"A\"", "\"AP+A=\"", "\"AP A\"", "\"AP-A\"", "FF00FF00", "\"\"", "\"AP+A\\r\\n\""})
    void strictTextThatIsNoBase64Is400(String payload) {
        play(ModemProfile.STRICT, REGISTERED + "<~ CON PUT /19/1/0 ct=0 " + payload + "\n~> ACK 4.00\n(10s)\n");
    }

    @Test
    void strictTextOf512OctetsIsTaken() {
        play(
                ModemProfile.STRICT,
                REGISTERED + """
                <~ CON PUT /19/1/0 ct=0 "TEXTAAA="
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,512,VALUE
                <~ CON PUT /19/1/0 ct=0 "TEXTAAAA"
                ~> ACK 4.13
                """.replace("TEXT", "AAAA".repeat(170)).replace("VALUE", "00".repeat(512)));
    }

    @Test
    void capturedModuleObservesAsTheDefaultDoes() {
        play(ModemProfile.BC26_CAPTURED, OBSERVED + """
                <~ CON GET /19/0/0 token=AC observe=0 accept=11542
                ~> ACK 2.05 token=AC observe=2 ct=11542 C000
                < +QLWOBSERVE: 0,19,0,0
                """);
    }

    @Test
    void eachFieldActsByItself() {
        ModemProfile mixed =
                ModemProfile.BC26.with(ProfileField.AFTER_RESET, "CANCEL").with(ProfileField.NOTIFY_FORMAT, "TEXT");
        play(mixed, OBSERVED + """
                > AT+QLWDATASEND=19,0,0,1,41,0x0000
                < OK
                ~> NON 2.05 ct=0 "A"
                <~ RST
                < +QLWOBSERVE: 1,19,0,0
                """);
    }
}
