package dev.fauxband.lwm2m;

import static dev.fauxband.script.Transcript.REGISTERED;
import static dev.fauxband.script.Transcript.play;

import dev.fauxband.modem.ModemProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OMA TS 1.0.2 §5.4.2: Discover: a GET that accepts links. */
final class DiscoverTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            /19     | "</19>,</19/0>,</19/0/0>,</19/1>,</19/1/0>"
            /19/0   | "</19/0>,</19/0/0>"
            /19/0/  | "</19/0>,</19/0/0>"
            /19/0/0 | "</19/0/0>"
            /1      | "</1>,</1/0>,</1/0/0>,</1/0/1>,</1/0/6>,</1/0/7>,</1/0/8>"
            /3/0    | "</3/0>,</3/0/0>,</3/0/1>,</3/0/2>,</3/0/3>,</3/0/4>,</3/0/11>;dim=1,</3/0/16>"
            /4/0    | "</4/0>,</4/0/0>,</4/0/1>;dim=1,</4/0/2>,</4/0/4>;dim=1"
            /5      | "</5>,</5/0>,</5/0/0>,</5/0/1>,</5/0/2>,</5/0/3>,</5/0/5>,</5/0/9>"
            /3/0/11 | "</3/0/11>;dim=1"
            /3/0/4  | "</3/0/4>"
            """)
    void thePathItselfThenItsInstancesAndResources(String path, String links) {
        play(REGISTERED + "<~ CON GET " + path + " accept=40\n~> ACK 2.05 ct=40 " + links + "\n");
    }

    @ParameterizedTest
    @CsvSource({"/20, 4.04", "/19/2, 4.04", "/19/0/1, 4.04", "/, 4.05", "/0, 4.01", "/0/0, 4.01", "/bs, 4.04"})
    void whatIsNotThereIsNotDiscovered(String path, String code) {
        play(REGISTERED + "<~ CON GET " + path + " accept=40\n~> ACK " + code + "\n");
    }

    @Test
    void strictModuleAnswersWithLinksToo() {
        play(ModemProfile.STRICT, REGISTERED + """
                <~ CON GET /19/0 accept=40
                ~> ACK 2.05 ct=40 "</19/0>,</19/0/0>"
                """);
    }

    @Test
    void capturedModuleDoesNotImplementIt() {
        play(ModemProfile.BC26_CAPTURED, REGISTERED + """
                <~ CON GET /19/0 accept=40
                ~> ACK 5.01 ct=- -
                <~ CON GET /3 accept=40
                ~> ACK 5.01
                <~ CON GET /20 accept=40
                ~> ACK 4.04
                """);
    }

    @Test
    void instanceWithoutNamedResourcesShowsThoseThatHaveAValue() {
        play(REGISTERED + """
                > AT+QLWADDOBJ=20,0
                < OK
                ~> CON POST /rd/5
                <~ ACK 2.04
                < UPDATE OK
                <~ CON GET /20 accept=40
                ~> ACK 2.05 "</20>,</20/0>"
                <~ CON PUT /20/0/7 ct=42 01
                ~> ACK 2.04
                < +QLWDATARECV: 20,0,7,1,01
                <~ CON GET /20 accept=40
                ~> ACK 2.05 "</20>,</20/0>,</20/0/7>"
                """);
    }

    @Test
    void longListGoesInBlocks() {
        play(REGISTERED + """
                <~ CON GET /3/0 accept=40 block2=0/0/64
                ~> ACK 2.05 ct=40 block2=0/1/64 "</3/0>,</3/0/0>,</3/0/1>,</3/0/2>,</3/0/3>,</3/0/4>,</3/0/11>;di"
                <~ CON GET /3/0 accept=40 block2=1/0/64
                ~> ACK 2.05 ct=40 block2=1/0/64 "m=1,</3/0/16>"
                """);
    }
}
