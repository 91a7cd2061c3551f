package dev.fauxband.command;

import static dev.fauxband.command.Lines.errors;
import static dev.fauxband.command.Lines.oks;
import static dev.fauxband.script.Transcript.play;

import dev.fauxband.at.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** AT+IPR, +ICF, +IFC, +CSCS: rate, framing, flow control and characters of the line. */
final class LineCommandsTest {
    @Test
    @Covers(command = "+IPR", form = Form.READ)
    @Covers(command = "+IPR", form = Form.WRITE)
    @Covers(command = "+IPR", form = Form.TEST)
    void theRateIsFoundByItselfOrFixed() {
        play("""
                > AT+IPR?
                < +IPR: 0
                < OK
                > AT+IPR=115200
                < OK
                > AT+IPR?
                < +IPR: 115200
                < OK
                > AT+IPR=9601
                < ERROR
                > AT+IPR?
                < +IPR: 115200
                < OK
                > AT+IPR=?
                < +IPR: (),(0,4800,9600,19200,38400,57600,115200,230400,460800,921600)
                < OK
                """);
    }

    @Test
    @Covers(command = "+ICF", form = Form.READ)
    @Covers(command = "+ICF", form = Form.WRITE)
    @Covers(command = "+ICF", form = Form.TEST)
    @Covers(command = "+IFC", form = Form.READ)
    @Covers(command = "+IFC", form = Form.WRITE)
    @Covers(command = "+IFC", form = Form.TEST)
    void framingIsEightBitsWithoutFlowControl() {
        play("""
                > AT+ICF?
                < +ICF: 3,3
                < OK
                > AT+ICF=?
                < +ICF: (3),(0-3)
                < OK
                > AT+IFC?
                < +IFC: 0,0
                < OK
                > AT+IFC=?
                < +IFC: (0),(0)
                < OK
                """ + oks("AT+ICF=3", "AT+ICF=3,3", "AT+IFC=0", "AT+IFC=0,0"));
    }

    @Test
    @Covers(command = "+CSCS", form = Form.READ)
    @Covers(command = "+CSCS", form = Form.WRITE)
    @Covers(command = "+CSCS", form = Form.TEST)
    void theCharacterSetIsOneThatIsAscii() {
        play("""
                > AT+CSCS=?
                < +CSCS: ("GSM","IRA")
                < OK
                > AT+CSCS?
                < +CSCS: "GSM"
                < OK
                > AT+CSCS="IRA"
                < OK
                > AT+CSCS?
                < +CSCS: "IRA"
                < OK
                > AT+CSCS="UCS2"
                < ERROR
                """);
    }

    @Test
    void whatIsStoredComesBack() {
        play(oks("AT+IPR=9600;+CSCS=IRA;+CTZR=2;&W", "AT+IPR=0;+CSCS=GSM;+CTZR=0", "ATZ") + """
                > AT+IPR?;+CSCS?;+CTZR?
                < +IPR: 9600
                < +CSCS: "IRA"
                < +CTZR: 2
                < OK
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AT+IPR",
                "AT+IPR=",
                "AT+IPR=1000000",
                "AT+ICF=1",
                "AT+ICF=3,4",
                "AT+ICF",
                "AT+IFC=2,2",
                "AT+IFC=1",
                "AT+IFC",
                "AT+CSCS",
                "AT+CSCS=UTF-8",
                "AT+CSCS=\"HEX\""
            })
    void othersAreErrors(String line) {
        play(errors(line));
    }
}
