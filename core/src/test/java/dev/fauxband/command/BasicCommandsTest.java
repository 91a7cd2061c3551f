package dev.fauxband.command;

import static dev.fauxband.command.Lines.errors;
import static dev.fauxband.command.Lines.oks;
import static dev.fauxband.script.Transcript.play;

import dev.fauxband.at.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** V.250 §6: AT, ATE, ATQ, ATV, ATZ, AT&F, AT&W. */
final class BasicCommandsTest {
    @Test
    void bareAtIsOk() {
        play(oks("AT", "at", "aT", "AT ", "AT;"));
    }

    @Test
    @Covers(command = "E", form = Form.EXECUTION)
    void echoIsSwitched() {
        play("""
                echo on
                > ATE0
                < OK
                echo off
                > AT
                < OK
                > ATE1
                < OK
                echo on
                > AT
                < OK
                > ATE
                < OK
                echo off
                > AT
                < OK
                """);
    }

    @Test
    @Covers(command = "V", form = Form.EXECUTION)
    void resultsAreWordsAgainWithV1() {
        play(oks("ATV1", "ATV0V1", "ATVV1"));
    }

    @Test
    @Covers(command = "Q", form = Form.EXECUTION)
    void resultsAreKeptBack() {
        play("""
                > ATQ1
                > AT
                > AT+QLWNONE
                > AT+CSQ
                < +CSQ: 22,0
                > ATQ0
                < OK
                > ATQ1
                > ATQ
                < OK
                """);
    }

    @Test
    @Covers(command = "&W", form = Form.EXECUTION)
    @Covers(command = "Z", form = Form.EXECUTION)
    @Covers(command = "&F", form = Form.EXECUTION)
    void settingsArePutAwayBroughtBackAndForgotten() {
        play("""
                > AT+CMEE=1
                < OK
                > AT&W
                < OK
                > AT+CMEE=2
                < OK
                > ATZ
                < OK
                > AT+CMEE?
                < +CMEE: 1
                < OK
                > ATE0&F;+CMEE?
                < +CMEE: 0
                < OK
                echo on
                > ATZ
                < OK
                echo off
                > AT+CMEE?
                < +CMEE: 1
                < OK
                """);
    }

    @Test
    void withoutStoredSettingsZGivesTheFactorys() {
        play("""
                > AT+CMEE=1
                < OK
                > ATZ
                < OK
                echo on
                > AT+CMEE?
                < +CMEE: 0
                < OK
                """);
    }

    @Test
    @Covers(command = "X", form = Form.EXECUTION)
    @Covers(command = "&C", form = Form.EXECUTION)
    @Covers(command = "&D", form = Form.EXECUTION)
    @Covers(command = "H", form = Form.EXECUTION)
    @Covers(command = "L", form = Form.EXECUTION)
    @Covers(command = "M", form = Form.EXECUTION)
    void whatHasNoEffectIsAccepted() {
        play(oks("ATX4", "ATX", "AT&C1", "AT&D2", "ATH", "ATH0", "ATL1M0", "ATL3", "ATM2", "ATX4&C1&D2L1M1H"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATE0&W",
                "ATE0Q0V1",
                "AT&W0",
                "ATE0&W0",
                "ATE0V1Q0&W",
                "ATE0;&W",
                "ATZ0E0",
                "AT&F0E0",
                "AT E0 V1"
            })
    void severalOnOneLine(String line) {
        play(oks(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATE2", "ATQ2", "ATV2", "ATZ1", "AT&F1", "AT&W1", "ATX5", "ATD*99#", "ATH1", "ATO", "AT&D3", "AT$",
                "ATE0R", "AT&K3", "ATA", "AT&C2", "ATL4", "ATM3", "AT&V"
            })
    void otherNumbersAndLettersAreErrors(String line) {
        play(errors(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ATE?", "ATE=?", "ATE=1", "ATE1?", "ATQ?", "ATQ=1", "ATV?", "ATV=0", "ATZ?", "AT&F=?", "AT&W?"})
    void otherFormsAreErrorsAndChangeNothing(String line) {
        play(oks("AT+CMEE=1", "AT&W", "AT+CMEE=2") + "> " + line + """

                < +CME ERROR: operation not supported
                > AT+CMEE?
                < +CMEE: 2
                < OK
                """);
    }
}
