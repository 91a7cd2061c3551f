package dev.fauxband.lwm2m;

import static dev.fauxband.script.Transcript.BUFFERED;
import static dev.fauxband.script.Transcript.CONFIGURED;
import static dev.fauxband.script.Transcript.OBSERVED;
import static dev.fauxband.script.Transcript.play;
import static dev.fauxband.script.Transcript.with;

import dev.fauxband.modem.ProfileField;
import org.junit.jupiter.api.Test;

/** OMA object 3, resource 4: the platform restarts the module. */
final class RebootTest {
    @Test
    void answersFirstAndRestartsAfter2Seconds() {
        play(BUFFERED + """
                times exact
                <~ CON PUT /19/1/0 ct=42 AABB
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,2
                <~ CON POST /3/0/4 mid=7
                ~> ACK 2.04 mid=7
                (1999ms)
                > AT+QLWRD=512
                < +QLWRD: 2,0
                < AABB
                < OK
                (1ms)
                echo on
                > ATE0
                < OK
                echo off
                > AT+QLWCONF?
                < ERROR
                """);
    }

    @Test
    void contextObjectsAndObservationsAreGoneAndThePlatformIsNotTold() {
        play(OBSERVED + """
                <~ CON POST /3/0/4 mid=7
                ~> ACK 2.04 mid=7
                times exact
                (3s)
                <~ CON GET /19/0/0 mid=8
                <~ CON mid=9
                (1s)
                echo on
                > ATE0
                < OK
                echo off
                > AT+QLWSERV?
                < ERROR
                > AT+QLWCONF?
                < ERROR
                > AT+QLWUPDATE
                < ERROR
                > AT+QLWDELOBJ=19
                < ERROR
                > AT+QLWDATASTATUS?
                < +QLWDATASTATUS: 0
                < OK
                (90000s)
                """);
    }

    @Test
    void repeatedExecuteHasTheStoredAnswerAndNoSecondRestart() {
        play(OBSERVED + """
                <~ CON POST /3/0/4 mid=7
                ~> ACK 2.04 mid=7
                times exact
                (1900ms)
                <~ CON POST /3/0/4 mid=7
                ~> ACK 2.04 mid=7
                (100ms)
                echo on
                > ATE0
                < OK
                echo off
                """ + CONFIGURED + """
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                (1900ms)
                <~ ACK 2.01 location=/rd/6
                < CONNECT OK
                (10s)
                > AT+QLWCONF?
                < +QLWCONF: "867724030023557"
                < OK
                """);
    }

    @Test
    void openExchangesEndSilently() {
        play(OBSERVED + """
                <~ CON POST /3/0/4 mid=7
                ~> ACK 2.04 mid=7
                (1s)
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                ~> CON 2.05 mid={n}
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5 mid={m}
                times exact
                (300s)
                """);
    }

    @Test
    void profileSaysHowLongItWaits() {
        play(with(ProfileField.REBOOT_DELAY, "30s"), OBSERVED + """
                <~ CON POST /3/0/4 mid=7
                ~> ACK 2.04 mid=7
                times exact
                (29s)
                > AT+QLWCONF?
                < +QLWCONF: "867724030023557"
                < OK
                (1s)
                echo on
                > ATE0
                < OK
                echo off
                > AT+QLWCONF?
                < ERROR
                """);
    }
}
