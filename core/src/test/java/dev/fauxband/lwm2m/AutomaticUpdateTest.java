package dev.fauxband.lwm2m;

import static dev.fauxband.script.Transcript.CONFIGURED;
import static dev.fauxband.script.Transcript.OBSERVED;
import static dev.fauxband.script.Transcript.REGISTERED;
import static dev.fauxband.script.Transcript.play;
import static dev.fauxband.script.Transcript.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.modem.ProfileField;
import dev.fauxband.script.Bench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OMA TS 1.0.2 §5.3.2: the module renews its registration by itself, and says nothing of it on the AT line. */
final class AutomaticUpdateTest {
    private static final String REGISTERED_NOW = CONFIGURED + """
            times exact
            > AT+QLWOPEN=0
            < OK
            ~> CON POST /rd
            (1s)
            <~ ACK 2.01 location=/rd/5
            < CONNECT OK
            """;

    private static final String AUTOMATIC = REGISTERED_NOW + """
            (86274s)
            ~> CON POST /rd/5 mid={m} token={t} opt15=- ct=- -
            """;

    @Test
    void comes126SecondsBeforeTheLifetimeEndsAndSaysNothingToTheHost() {
        play(AUTOMATIC + """
                (1s)
                <~ ACK 2.04 mid={m} token={t}
                (86274s)
                ~> CON POST /rd/5
                <~ ACK 2.04
                """);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            254s, 128s
            253s, 127s
            252s, 126s
            251s, 125500ms
            60s,  30s
            1s,   500ms
            """)
    void comesAtHalfOfAShortLifetime(String lifetime, String wait) {
        play(with(ProfileField.LIFETIME, lifetime), CONFIGURED + """
                times exact
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                (50ms)
                <~ ACK 2.01 location=/rd/5
                < CONNECT OK
                (WAIT)
                ~> CON POST /rd/5
                <~ ACK 2.04
                (WAIT)
                ~> CON POST /rd/5
                """.replace("WAIT", wait));
    }

    @Test
    void lifetimeCountsFromTheHostsUpdateToo() {
        play(REGISTERED + """
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5
                (1s)
                times exact
                <~ ACK 2.04
                < UPDATE OK
                (86274s)
                ~> CON POST /rd/5
                """);
    }

    @Test
    void givesWayToTheHostsUpdate() {
        play(AUTOMATIC + """
                (1s)
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5 mid={n} token={u}
                (50ms)
                <~ ACK 2.04 mid={m} token={t}
                (1s)
                <~ ACK 2.04 mid={n} token={u}
                < UPDATE OK
                (10s)
                """);
    }

    @Test
    void whatAnAbandonedOneSaidIsSaidAgain() {
        play(REGISTERED_NOW + """
                <~ CON PUT /1/0/1 ct=0 "3600"
                ~> ACK 2.04
                ~> CON POST /rd/5?lt=3600
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5?lt=3600 mid={n} token={u}
                (1s)
                <~ ACK 2.04 mid={n} token={u}
                < UPDATE OK
                """);
    }

    @Test
    void separateAnswerToAnAbandonedOneIsReset() {
        play(AUTOMATIC + """
                <~ ACK mid={m}
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5 mid={n} token={u}
                <~ CON 2.04 mid=70 token={t}
                ~> RST mid=70
                (2s)
                ~> CON POST /rd/5 mid={n} token={u}
                """);
    }

    @Test
    void hostsUpdateHasItsFull126SecondsAfterAnAbandonedOne() {
        play(AUTOMATIC + """
                <~ ACK mid={m}
                (100s)
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5 mid={n}
                <~ ACK mid={n}
                (26s)
                < UPDATE FAIL
                """);
    }

    @Test
    void givesWayToClose() {
        play(AUTOMATIC + """
                (1s)
                > AT+QLWCLOSE
                < OK
                ~> CON DELETE /rd/5 mid={n} token={u}
                (50ms)
                <~ ACK 2.04 mid={m} token={t}
                (1s)
                <~ ACK 2.02 mid={n} token={u}
                < CLOSE OK
                (90000s)
                """);
    }

    @Test
    void givesWayToDel() {
        play(AUTOMATIC + """
                (1s)
                > AT+QLWDEL
                ~> CON DELETE /rd/5 mid={n} token={u}
                <~ ACK 2.04 mid={m} token={t}
                (1s)
                <~ ACK 2.02 mid={n} token={u}
                < OK
                (90000s)
                """);
    }

    @Test
    void givesWayToAddobjAndDelobj() {
        play(AUTOMATIC + """
                (1s)
                > AT+QLWADDOBJ=20,0
                < OK
                ~> CON POST /rd/5 mid={n} token={u} ct=40
                (1s)
                <~ ACK 2.04 mid={n} token={u}
                < UPDATE OK
                """);
        play(AUTOMATIC + """
                (1s)
                > AT+QLWDELOBJ=19
                < OK
                ~> CON POST /rd/5 mid={n} token={u} ct=40
                (1s)
                <~ ACK 2.04 mid={n} token={u}
                < UPDATE OK
                """);
    }

    @Test
    void dataCanBeSentMeanwhile() {
        play(OBSERVED + """
                times exact
                (86271950ms)
                ~> CON POST /rd/5 mid={m} token={t}
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                ~> CON 2.05 mid={n}
                (50ms)
                <~ ACK mid={n}
                < SEND OK
                <~ ACK 2.04 mid={m} token={t}
                """);
    }

    @Test
    void openWhileOneIsOpenIsAnError() {
        play(AUTOMATIC + """
                > AT+QLWOPEN=0
                < ERROR
                """);
    }

    @Test
    void failureIsSilentAndTheRegistrationStands() {
        Bench bench = Bench.after(AUTOMATIC + """
                <~ ACK 5.00
                (1s)
                <~ CON GET /3/0/1
                ~> ACK 2.05
                (120s)
                """);

        assertThat(bench.reasons())
                .containsExactly("the module's own Update failed: the platform answered 5.00 to Update");
    }

    @Test
    void afterASilentFailureTheHostMayRegisterAfresh() {
        play(AUTOMATIC + """
                <~ ACK 5.00
                (1s)
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                (1s)
                <~ ACK 2.01 location=/rd/6
                < CONNECT OK
                """);
    }

    @Test
    void afterASilent404TheModuleIsNotRegistered() {
        Bench bench = Bench.after(OBSERVED + """
                times exact
                (86271950ms)
                ~> CON POST /rd/5
                <~ ACK 4.04
                (1s)
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < ERROR
                > AT+QLWUPDATE
                < ERROR
                > AT+QLWSERV="180.101.147.115",5683
                < OK
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                (1s)
                <~ ACK 2.01 location=/rd/6
                < CONNECT OK
                """);

        assertThat(bench.reasons())
                .startsWith("the module's own Update failed: the platform answered 4.04:"
                        + " it no longer knows this registration");
    }

    @Test
    void silenceEndsWithTheLifetime() {
        Bench bench = Bench.after(AUTOMATIC + """
                (2s)
                ~> CON POST /rd/5
                (4s)
                ~> CON POST /rd/5
                (8s)
                ~> CON POST /rd/5
                (16s)
                ~> CON POST /rd/5
                (32s)
                ~> CON POST /rd/5
                (63s)
                <~ CON GET /3/0/1
                ~> ACK 2.05
                (1s)
                <~ CON GET /3/0/1
                (10s)
                """);

        assertThat(bench.reasons())
                .containsExactly(
                        "the module's own Update failed: the platform never answered",
                        "not registered any more: the lifetime of the registration is over");
    }

    @Test
    void profileSaysHowEarly() {
        play(with(ProfileField.UPDATE_AHEAD, "93s"), REGISTERED_NOW + """
                (86307s)
                ~> CON POST /rd/5
                """);
    }
}
