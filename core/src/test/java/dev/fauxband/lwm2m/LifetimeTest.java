package dev.fauxband.lwm2m;

import static dev.fauxband.script.Transcript.CONFIGURED;
import static dev.fauxband.script.Transcript.REGISTERED;
import static dev.fauxband.script.Transcript.play;
import static dev.fauxband.script.Transcript.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.modem.ModemProfile;
import dev.fauxband.modem.ProfileField;
import dev.fauxband.script.Bench;
import org.junit.jupiter.api.Test;

/** How long a registration stands that nobody renews. */
final class LifetimeTest {
    private static final ModemProfile SIXTY_SECONDS = with(ProfileField.LIFETIME, "60s");

    /** Registered with a lifetime of 60 s, and the automatic Update at 30 s has failed. */
    private static final String NOT_RENEWED = CONFIGURED + """
            times exact
            > AT+QLWOPEN=0
            < OK
            ~> CON POST /rd?lwm2m=1.0&ep=867724030023557&b=U&lt=60
            (50ms)
            <~ ACK 2.01 location=/rd/5
            < CONNECT OK
            (30s)
            ~> CON POST /rd/5
            <~ ACK 5.00
            """;

    @Test
    void registrationIsOverWhenItsLifetimeIs() {
        Bench bench = Bench.of(SIXTY_SECONDS).play(NOT_RENEWED + """
                <~ CON GET /19/0/0 token=AB observe=0
                ~> ACK 2.05
                < +QLWOBSERVE: 0,19,0,0
                (29900ms)
                <~ CON GET /3/0/1
                ~> ACK 2.05
                (100ms)
                <~ CON GET /3/0/1
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < ERROR
                > AT+QLWUPDATE
                < ERROR
                > AT+QLWCLOSE
                < ERROR
                (1000s)
                """);

        assertThat(bench.reasons()).contains("not registered any more: the lifetime of the registration is over");
        assertThat(bench.idle()).isTrue();
    }

    @Test
    void afterExpiryOnlyRegisterHelpsAndNothingIsObserved() {
        play(SIXTY_SECONDS, NOT_RENEWED + """
                <~ CON GET /19/0/0 token=AB observe=0
                ~> ACK 2.05
                < +QLWOBSERVE: 0,19,0,0
                (30s)
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                (50ms)
                <~ ACK 2.01 location=/rd/6
                < CONNECT OK
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < ERROR
                """);
    }

    @Test
    void afterExpirySettingsMayChange() {
        play(SIXTY_SECONDS, NOT_RENEWED + """
                > AT+QLWCONF="new"
                < ERROR
                (30s)
                > AT+QLWCONF="new"
                < OK
                """);
    }

    @Test
    void hostsUpdateThatIsOpenAtTheEndFailsThen() {
        Bench bench = Bench.of(SIXTY_SECONDS).play(NOT_RENEWED + """
                (29s)
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5
                (1s)
                < UPDATE FAIL
                (300s)
                > AT+QLWUPDATE
                < ERROR
                """);

        assertThat(bench.reasons())
                .containsSubsequence(
                        "UPDATE FAIL: the lifetime ended before the platform answered",
                        "not registered any more: the lifetime of the registration is over");
    }

    @Test
    void updateThatThePlatformWantedBehindItIsNotSentAnyMore() {
        play(SIXTY_SECONDS, NOT_RENEWED + """
                (29s)
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5
                <~ CON POST /1/0/8
                ~> ACK 2.04
                (1s)
                < UPDATE FAIL
                (300s)
                > AT+QLWUPDATE
                < ERROR
                """);
    }

    @Test
    void updateRenewsIt() {
        play(SIXTY_SECONDS, NOT_RENEWED + """
                (29s)
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5
                (500ms)
                <~ ACK 2.04
                < UPDATE OK
                (30s)
                ~> CON POST /rd/5
                <~ ACK 5.00
                (29900ms)
                <~ CON GET /3/0/1
                ~> ACK 2.05
                (100ms)
                <~ CON GET /3/0/1
                (10s)
                """);
    }

    @Test
    void closeEndsItsTimers() {
        play(SIXTY_SECONDS, CONFIGURED + """
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                <~ ACK 2.01 location=/rd/5
                < CONNECT OK
                > AT+QLWCLOSE
                < OK
                ~> CON DELETE /rd/5
                <~ ACK 2.02
                < CLOSE OK
                times exact
                (1000s)
                """);
    }

    @Test
    void lifetimeMayEndWhileTheModuleDeregisters() {
        play(SIXTY_SECONDS, NOT_RENEWED + """
                (29s)
                > AT+QLWCLOSE
                < OK
                ~> CON DELETE /rd/5
                (2s)
                ~> CON DELETE /rd/5
                <~ ACK 2.02
                < CLOSE OK
                (1000s)
                """);
    }

    @Test
    void lifetimeMayEndWhileTheModuleRegistersAfresh() {
        play(SIXTY_SECONDS, NOT_RENEWED + """
                (29s)
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd mid={m}
                (2s)
                ~> CON POST /rd mid={m}
                <~ ACK 2.01 location=/rd/6
                < CONNECT OK
                (30s)
                ~> CON POST /rd/6
                """);
    }

    @Test
    void lifetimeThatThePlatformWroteHoldsForTheNextRegistrationAndUntilDel() {
        play(REGISTERED + """
                <~ CON PUT /1/0/1 ct=0 "3600"
                ~> ACK 2.04
                ~> CON POST /rd/5?lt=3600
                <~ ACK 2.04
                > AT+QLWCLOSE
                < OK
                ~> CON DELETE /rd/5
                <~ ACK 2.02
                < CLOSE OK
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd?lwm2m=1.0&ep=867724030023557&b=U&lt=3600
                <~ ACK 2.01 location=/rd/6
                < CONNECT OK
                > AT+QLWDEL
                ~> CON DELETE /rd/6
                <~ ACK 2.02
                < OK
                """ + CONFIGURED + """
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd?lwm2m=1.0&ep=867724030023557&b=U&lt=86400
                """);
    }

    @Test
    void newTimerRunsFromTheAnswerToTheUpdateThatToldIt() {
        play(REGISTERED + """
                times exact
                <~ CON PUT /1/0/1 ct=0 "300"
                ~> ACK 2.04
                ~> CON POST /rd/5?lt=300
                (1s)
                <~ ACK 2.04
                (174s)
                ~> CON POST /rd/5 opt15=-
                """);
    }

    @Test
    void longestLifetimeHasItsTimersToo() {
        play(REGISTERED + """
                <~ CON PUT /1/0/1 ct=0 "4294967295"
                ~> ACK 2.04
                ~> CON POST /rd/5?lt=4294967295
                <~ ACK 2.04
                (31557600s)
                """);
    }
}
