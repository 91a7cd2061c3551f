package dev.fauxband.lwm2m;

import static dev.fauxband.script.Transcript.CONFIGURED;
import static dev.fauxband.script.Transcript.OBSERVED;
import static dev.fauxband.script.Transcript.REGISTERED;
import static dev.fauxband.script.Transcript.play;

import dev.fauxband.modem.ModemProfile;
import dev.fauxband.script.Bench;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** OMA TS 1.0.2 §5.3.1, §8.2.4: Register. */
final class RegisterTest {
    private static final String LINKS = "\"</>;rt=\\\"oma.lwm2m\\\",</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>\"";

    @ParameterizedTest
    @FieldSource("dev.fauxband.modem.ModemProfile#ALL")
    void registersAsACapturedModuleDoes(ModemProfile profile) {
        play(profile, CONFIGURED + """
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd?lwm2m=1.0&ep=867724030023557&b=U&lt=86400 ct=40 LINKS
                <~ ACK 2.01 location=/rd/5
                < CONNECT OK
                """.replace("LINKS", LINKS));
    }

    @Test
    void objectsAndInstancesAreListedInAscendingOrder() {
        play(CONFIGURED + """
                > AT+QLWADDOBJ=65535,65534
                < OK
                > AT+QLWADDOBJ=2,7
                < OK
                > AT+QLWADDOBJ=2,3,2,"5,1"
                < OK
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd mid={m} /.*</1/0>,</2/3>,</2/7>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>,</65535/65534>/
                <~ ACK 2.01 location=/rd/5
                < CONNECT OK
                """);
    }

    @Test
    void noObjectOfTheHostIsNeeded() {
        play("""
                > AT+QLWSERV="180.101.147.115",5683
                < OK
                > AT+QLWCONF="867724030023557"
                < OK
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd ct=40 "</>;rt=\\"oma.lwm2m\\",</1/0>,</3/0>,</4/0>,</5/0>"
                <~ ACK 2.01 location=/rd/5
                < CONNECT OK
                """);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '|', textBlock = """
            a&b=c          | a%26b=c
            100%           | 100%25
            urn:imei:8677  | urn:imei:8677
            a/b?c          | a/b?c
            b\\xC3\\xA4r   | b%C3%A4r
            x y            | x%20y
            """)
    void endpointNameGoesRawInAnOptionOfItsOwn(String name, String shown) {
        play(CONFIGURED.replace("\"867724030023557\"", "\"" + name + "\"") + """
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd?lwm2m=1.0&ep=NAME&b=U&lt=86400
                """.replace("NAME", shown));
    }

    @Test
    void endpointNameOf150OctetsIsWhole() {
        String name = "é".repeat(75);
        String typed = "\\xC3\\xA9".repeat(75);
        play(CONFIGURED.replace("867724030023557", typed) + """
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd?lwm2m=1.0&ep=NAME&b=U&lt=86400
                """.replace("NAME", "%C3%A9".repeat(name.length())));
    }

    @Test
    void registeringAgainForgetsObservationsAndAttributes() {
        play(OBSERVED + """
                <~ CON PUT /19/0/0?pmin=10 mid=8
                ~> ACK 2.04 mid=8
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5
                <~ ACK 4.03
                < UPDATE FAIL
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd?lwm2m=1.0&ep=867724030023557&b=U&lt=86400
                <~ ACK 2.01 location=/rd/6
                < CONNECT OK
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < ERROR
                <~ CON GET /19/0/0 accept=40
                ~> ACK 2.05 "</19/0/0>"
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/6
                """);
    }

    @Test
    void requestsAreIgnoredWithoutAckUntilThe201() {
        play(CONFIGURED + """
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd mid={m} token={t}
                <~ CON GET /3/0/1 mid=7
                <~ CON PUT /19/1/0 mid=8 ct=42 01
                <~ NON GET /3/0/1 mid=9
                <~ ACK mid={m}
                <~ CON GET /19/0/0 mid=10 observe=0
                (1s)
                <~ NON 2.01 token={t} location=/rd/5
                < CONNECT OK
                (2s)
                <~ CON PUT /19/1/0 mid=8 ct=42 01
                ~> ACK 2.04 mid=8
                < +QLWDATARECV: 19,1,0,1,01
                """);
    }

    @Test
    void requestsAreIgnoredAfterConnectFailAndWhileNobodyRegisters() {
        play(CONFIGURED + """
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                <~ ACK 4.00
                < CONNECT FAIL
                <~ CON GET /3/0/1
                (10s)
                """);
    }

    @Test
    void requestRightBehindThe201IsAnsweredAndItsUrcFollowsConnectOk() {
        play(CONFIGURED + """
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                <~ ACK 2.01 location=/rd/5
                <~ CON GET /19/0/0 mid=7 token=AB observe=0
                ~> ACK 2.05 mid=7
                < CONNECT OK
                < +QLWOBSERVE: 0,19,0,0
                """);
    }

    @Test
    void afterConnectFailTheHostMayTryAgain() {
        play(CONFIGURED + """
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                <~ RST
                < CONNECT FAIL
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                <~ ACK 2.01 location=/rd/5
                < CONNECT OK
                """);
    }

    @Test
    void portZeroFailsAtOnce() {
        play(CONFIGURED.replace(",5683", ",0") + """
                times exact
                > AT+QLWOPEN=0
                < OK
                (50ms)
                < CONNECT FAIL
                (300s)
                """);
    }

    @Test
    void ipv6PlatformIsReached() {
        play(CONFIGURED.replace("180.101.147.115", "2001:db8::1") + """
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                <~ ACK 2.01 location=/rd/5
                < CONNECT OK
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ACK 4.03 | CONNECT FAIL: the platform answered 4.03 to Register
            ACK 2.04 | CONNECT FAIL: the platform answered 2.04 to Register
            RST      | CONNECT FAIL: the platform answered RST: it does not speak with this module
            """)
    void reasonOfAFailureIsToldInOneSentence(String answer, String reason) {
        Bench bench = Bench.after(CONFIGURED + """
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                <~ ANSWER
                < CONNECT FAIL
                """.replace("ANSWER", answer));

        Assertions.assertThat(bench.reasons()).containsExactly(reason);
    }

    @Test
    void reasonOfSilenceIsToldInOneSentence() {
        Bench silent = Bench.after(CONFIGURED.replace(",5683", ",0") + """
                > AT+QLWOPEN=0
                < OK
                < CONNECT FAIL
                > AT+QLWSERV="180.101.147.115",5683
                < OK
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                <~ ACK
                < CONNECT FAIL
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd mid={m}
                ~> CON POST /rd mid={m}
                ~> CON POST /rd mid={m}
                ~> CON POST /rd mid={m}
                ~> CON POST /rd mid={m}
                ~> CON POST /rd mid={m}
                < CONNECT FAIL
                """);

        Assertions.assertThat(silent.reasons())
                .containsExactly(
                        "CONNECT FAIL: nothing can be reached at port 0",
                        "CONNECT FAIL: the platform acknowledged the request but never answered it",
                        "CONNECT FAIL: the platform never answered");
    }

    @Test
    void firstRegisterKeepsWhatTheHostConfiguredBefore() {
        play(REGISTERED + """
                > AT+QLWSERV?
                < +QLWSERV: "180.101.147.115",5683
                < OK
                > AT+QLWCONF?
                < +QLWCONF: "867724030023557"
                < OK
                """);
    }
}
