package dev.fauxband.command;

import static dev.fauxband.command.Lines.errors;
import static dev.fauxband.command.Lines.oks;
import static dev.fauxband.script.Transcript.play;

import dev.fauxband.at.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs ask before they start. */
final class StatusCommandsTest {
    @Test
    @Covers(command = "+CEER", form = Form.EXECUTION)
    @Covers(command = "+CEER", form = Form.TEST)
    @Covers(command = "+CNUM", form = Form.EXECUTION)
    @Covers(command = "+CNUM", form = Form.TEST)
    @Covers(command = "+CBC", form = Form.EXECUTION)
    @Covers(command = "+CBC", form = Form.TEST)
    @Covers(command = "+QICFG", form = Form.READ)
    void thereIsNothingToReport() {
        play("""
                > AT+CEER
                < +CEER: No report available
                < OK
                > AT+CNUM
                < OK
                > AT+CBC
                < +CBC: 0,0,3368
                < OK
                > AT+CBC=?
                < +CBC: (0),(0)
                < OK
                > AT+QICFG?
                < +QICFG: "dataformat",0,0
                < OK
                """ + oks("AT+CEER=?", "AT+CNUM=?"));
    }

    @Test
    @Covers(command = "+CTZR", form = Form.READ)
    @Covers(command = "+CTZR", form = Form.WRITE)
    @Covers(command = "+CTZR", form = Form.TEST)
    void theReportOfTheTimeZoneIsKept() {
        play("""
                > AT+CTZR?
                < +CTZR: 0
                < OK
                > AT+CTZR=3
                < OK
                > AT+CTZR?
                < +CTZR: 3
                < OK
                > AT+CTZR=?
                < +CTZR: (0-3)
                < OK
                """);
    }

    @Test
    @Covers(command = "+CLCK", form = Form.WRITE)
    @Covers(command = "+CLCK", form = Form.TEST)
    void theLockOfTheSimIsAskedFor() {
        play("""
                > AT+CLCK=?
                < +CLCK: ("SC")
                < OK
                > AT+CLCK="SC",2
                < +CLCK: 0
                < OK
                > AT+CMEE=2
                < OK
                > AT+CLCK="SC",1,"1234"
                < OK
                > AT+CLCK="SC",2
                < +CLCK: 1
                < OK
                > AT+CPIN?
                < +CPIN: READY
                < OK
                > AT+CLCK="SC",0,"4321"
                < +CME ERROR: incorrect password
                > AT+CLCK="SC",0,"1234"
                < OK
                > AT+CLCK="SC",2
                < +CLCK: 0
                < OK
                > AT+CLCK="SC",1
                < +CME ERROR: incorrect password
                > AT+CLCK="PN",2
                < +CME ERROR: Incorrect parameters
                """);
    }

    @Test
    void aLockedSimIsAskedForItsPinBeforeItsLockChanges() {
        play("""
                > AT+CMEE=1
                < OK
                ! sim pin
                > AT+CLCK="SC",2
                < +CLCK: 1
                < OK
                > AT+CLCK="SC",0,"1234"
                < +CME ERROR: 11
                > AT+CPIN=1234
                < OK
                > AT+CLCK="SC",0,"1234"
                < OK
                > AT+CLCK="SC",2
                < +CLCK: 0
                < OK
                ! sim absent
                > AT+CLCK="SC",2
                < +CME ERROR: 10
                """);
    }

    @Test
    void aSimThatWasLockedWaitsForItsPinAfterTheRestart() {
        play("""
                > ATE0&W
                < OK
                > AT+CLCK="SC",1,"1234"
                < OK
                > AT+QRST=1
                < OK
                (20s)
                > AT+CPIN?
                < +CPIN: SIM PIN
                < OK
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AT+CEER?",
                "AT+CNUM?",
                "AT+CBC?",
                "AT+CTZR",
                "AT+CTZR=4",
                "AT+CLCK",
                "AT+CLCK?",
                "AT+CLCK=SC",
                "AT+QICFG",
                "AT+QICFG=\"dataformat\",1,1",
                "AT+QIOPEN=1,0,\"UDP\",\"127.0.0.1\",5683,0,0",
                "AT+QMTOPEN=0,\"127.0.0.1\",1883",
                "AT+CTZU?",
                "AT+CMGF=0",
                "AT+FCLASS=0",
                "AT+WS46=?",
                "AT^SYSINFO",
                "AT%IPSYS?",
                "AT+XACT=?"
            })
    void othersAreErrors(String line) {
        play(errors(line));
    }
}
