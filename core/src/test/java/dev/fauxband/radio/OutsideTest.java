package dev.fauxband.radio;

import static dev.fauxband.script.Transcript.OBSERVED;
import static dev.fauxband.script.Transcript.REGISTERED;
import static dev.fauxband.script.Transcript.difference;
import static dev.fauxband.script.Transcript.play;
import static dev.fauxband.script.Transcript.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.modem.ProfileField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody does to the module from outside, and what the host sees of it. */
final class OutsideTest {
    private static final String SENDING = OBSERVED + """
            > AT+QLWDATASEND=19,0,0,1,01,0x0100
            < OK
            ~> CON 2.05
            """;

    @Test
    void withoutCoverageASendRunsIntoItsTimeOut() {
        play(SENDING + """
                ! coverage none
                > AT+CSQ
                < +CSQ: 99,99
                < OK
                (120s)
                < SEND FAIL
                > AT+QLWDATASTATUS?
                < +QLWDATASTATUS: 3
                < OK
                """);
    }

    @Test
    void withCoverageAgainARepeatArrives() {
        play(SENDING + """
                > AT+CEREG=1
                < OK
                ! coverage none
                < +CEREG: 2
                (5s)
                ! coverage ce1
                < +CEREG: 1
                ~> CON 2.05
                <~ ACK
                < SEND OK
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"detach", "sim absent", "sim pin"})
    void detachedAnOpenSendEndsAtOnce(String action) {
        play(SENDING + "! " + action + "\n" + """
                (<100ms)
                < SEND FAIL
                > AT+QLWDATASTATUS?
                < +QLWDATASTATUS: 2
                < OK
                > AT+CGATT?
                < +CGATT: 0
                < OK
                """);
    }

    @Test
    void whatTheNetworkDetachedAttachesWhenTheHostSaysSo() {
        play("""
                > AT+CEREG=1
                < OK
                ! detach
                < +CEREG: 0
                > AT+CGATT=1
                < OK
                < +CEREG: 2
                < +CEREG: 1
                """);
    }

    @Test
    void aSignalIsShownEverywhereTheSame() {
        play("""
                ! signal -110 -5
                > AT+CSQ
                < +CSQ: 11,0
                < OK
                > AT+CESQ
                < +CESQ: 14,99,255,255,4,27
                < OK
                """);
        play(REGISTERED + """
                ! signal -110 -5
                <~ CON GET /4/0/2 mid=7 token=AB accept=0
                ~> ACK 2.05 mid=7 token=AB ct=0 "-110"
                """);
    }

    @Test
    void theResetLineRestartsAndIsSilentByDefault() {
        play(REGISTERED + """
                ! reset
                (20s)
                > AT+QLWSERV?
                < ERROR
                > AT+CGATT?
                < +CGATT: 1
                < OK
                """.replace("! reset", "> ATE0&W\n< OK\n! reset"));
    }

    @Test
    void aNewAddressIsShownAndComesFromANewSource() {
        play(REGISTERED + """
                ! new-ip 10.9.8.7
                ! rebound
                > AT+CGPADDR=1
                < +CGPADDR: 1,10.9.8.7
                < OK
                ! new-ip
                > AT+CGPADDR=1
                < +CGPADDR: 1,10.9.8.8
                < OK
                <~ CON GET /4/0/4 mid=7 token=AB
                ~> ACK 2.05 mid=7 token=AB {payload}
                """.replace("{payload}", "ct=11542 88040B48000831302E392E382E38"));
        play("""
                ! nat-rebind
                ! rebound
                """);
        assertThat(difference("! rebound\n")).contains("has not asked for a new source");
    }

    @Test
    void aUrcIsSaidWhenTheLineIsFree() {
        play("""
                ! urc +QLWOBSERVE: 0,19,0,0
                < +QLWOBSERVE: 0,19,0,0
                """);
    }

    @Test
    void aFieldOfTheProfileChangesWhileTheModuleRuns() {
        play("""
                ! set attachTime=3s
                > AT+CFUN=0;+CFUN=1;+CGATT?
                < +CGATT: 0
                < OK
                (4s)
                > AT+CGATT?
                < +CGATT: 1
                < OK
                """);
        assertThat(difference("! set attachTime=soon\n")).contains("attachTime takes a duration");
    }

    @Test
    void aFieldOfTheClientWaitsForTheNextStart() {
        play("""
                ! set model=OTHER
                > AT+CGMM
                < Quectel_BC26
                < OK
                > ATE0&W
                < OK
                ! reset
                > AT+CGMM
                < OTHER
                < OK
                """);
    }

    @Test
    void psmAndWakeAreToldToWhoAskedForIt() {
        play(with(ProfileField.WAKE_TIME, "1s"), OBSERVED + """
                > AT+QLWDATASEND=19,0,0,1,01,0x0000
                < OK
                ~> NON 2.05
                ! psm
                <~ CON GET /19/0/0 mid=8 token=AC
                (3s)
                ! wake
                (1s)
                <~ CON GET /19/0/0 mid=9 token=AC accept=42
                ~> ACK 2.05 mid=9
                """);
    }

    @Test
    void whatChangesWhileTheRadioIsOffEndsNothing() {
        String offTwice = OBSERVED + """
                > AT+CFUN=0
                < OK
                ! coverage none
                ! coverage ce0
                ! sim absent
                ! sim ready
                ! detach
                > AT+CFUN=1
                < OK
                """;
        play(offTwice + """
                > AT+QLWDATASTATUS?
                < +QLWDATASTATUS: 0
                < OK
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                ~> CON 2.05
                <~ ACK
                < SEND OK
                """);
    }
}
