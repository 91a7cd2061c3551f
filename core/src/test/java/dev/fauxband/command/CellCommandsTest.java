package dev.fauxband.command;

import static dev.fauxband.command.Lines.errors;
import static dev.fauxband.command.Lines.oks;
import static dev.fauxband.script.Transcript.OBSERVED;
import static dev.fauxband.script.Transcript.play;
import static dev.fauxband.script.Transcript.with;

import dev.fauxband.at.Form;
import dev.fauxband.modem.ProfileField;
import org.junit.jupiter.api.Test;

/** The cell, the connection with it, and the network it is of. */
final class CellCommandsTest {
    private static String answers(String line, String answer) {
        return "> " + line + "\n< " + answer + "\n< OK\n";
    }

    @Test
    @Covers(command = "+CSCON", form = Form.WRITE)
    @Covers(command = "+CSCON", form = Form.READ)
    @Covers(command = "+CSCON", form = Form.TEST)
    void theConnectionComesWithADatagramAndGoesAfterAWhile() {
        play(OBSERVED + "(20s)\n" + answers("AT+CSCON?", "+CSCON: 0,0") + oks("AT+CSCON=1") + """
                > AT+QLWDATASEND=19,0,0,1,01,0x0000
                < OK
                ~> NON 2.05
                < +CSCON: 1
                > AT+CSCON?
                < +CSCON: 1,1
                < OK
                (9949ms)
                < +CSCON: 0
                """ + oks("AT+CSCON=0")
                + answers("AT+CSCON=?", "+CSCON: (0,1)"));
    }

    @Test
    @Covers(command = "+CREG", form = Form.READ)
    @Covers(command = "+CREG", form = Form.WRITE)
    @Covers(command = "+CREG", form = Form.TEST)
    @Covers(command = "+CGREG", form = Form.READ)
    @Covers(command = "+CGREG", form = Form.WRITE)
    @Covers(command = "+CGREG", form = Form.TEST)
    void theOtherRegistrationsTellOfTheSame() {
        play(answers("AT+CREG?", "+CREG: 0,1")
                + answers("AT+CGREG?", "+CGREG: 0,1")
                + oks("AT+CREG=1", "AT+CGREG=2", "AT+CEREG=5", "AT+CFUN=0")
                + "< +CEREG: 0\n< +CREG: 0\n< +CGREG: 0\n"
                + oks("AT+CFUN=1") + """
                < +CEREG: 2
                < +CREG: 2
                < +CGREG: 2
                < +CEREG: 1,"69C9","06923252",9
                < +CREG: 1
                < +CGREG: 1,"69C9","06923252",9
                """
                + answers("AT+CREG=?", "+CREG: (0-2)")
                + answers("AT+CGREG=?", "+CGREG: (0-2)"));
    }

    @Test
    @Covers(command = "+COPS", form = Form.READ)
    @Covers(command = "+COPS", form = Form.WRITE)
    void theOperatorIsChosenByNumber() {
        play(answers("AT+COPS?", "+COPS: 0,2,\"46000\",9")
                + oks("AT+COPS=1,2,\"46000\"")
                + answers("AT+COPS?", "+COPS: 1,2,\"46000\",9")
                + oks("AT+COPS=0", "AT+COPS=3,2", "AT+COPS=2")
                + answers("AT+COPS?", "+COPS: 2")
                + answers("AT+CGATT?", "+CGATT: 0")
                + oks("AT+COPS=3,2")
                + answers("AT+COPS?", "+COPS: 2")
                + oks("AT+COPS=0")
                + answers("AT+COPS?", "+COPS: 0,2,\"46000\",9")
                + oks("AT+COPS=2", "AT+COPS=1,2,\"46000\"")
                + answers("AT+COPS?", "+COPS: 1,2,\"46000\",9")
                + oks("AT+COPS=2", "AT+CGATT=1")
                + answers("AT+COPS?", "+COPS: 1,2,\"46000\",9")
                + errors("AT+COPS=1", "AT+COPS=1,2,\"46001\"", "AT+COPS=4"));
    }

    @Test
    void theNetworkIsOfTheProfile() {
        play(
                with(ProfileField.OPERATOR, "46011")
                        .with(ProfileField.OPERATOR_NAME, "CHINA TELECOM")
                        .with(ProfileField.OPERATOR_SHORT_NAME, "CTCC")
                        .with(ProfileField.TRACKING_AREA, "0A1B")
                        .with(ProfileField.CELL_ID, "0000C0DE"),
                oks("AT+CEREG=2", "AT+CREG=2", "AT+COPS=1,2,\"46011\"")
                        + answers("AT+COPS?", "+COPS: 1,2,\"46011\",9")
                        + errors("AT+COPS=1,2,\"46000\"")
                        + answers("AT+COPS=?", "+COPS: (2,\"CHINA TELECOM\",\"CTCC\",\"46011\",9),,(0-3),(2)")
                        + answers("AT+CEREG?", "+CEREG: 2,1,\"0A1B\",\"0000C0DE\",9")
                        + answers("AT+CREG?", "+CREG: 2,1,\"0A1B\",\"0000C0DE\",9")
                        + answers("AT+QENG=0", "+QENG: 0,2506,2,62,\"C0DE\",-84,-10,-74,2,5,\"0A1B\",0,90"));
    }

    @Test
    @Covers(command = "+COPS", form = Form.TEST)
    void aScanTakesItsTimeAndTheLineWaits() {
        play("""
                times exact
                > AT+COPS=?
                > AT
                (21s)
                < +COPS: (2,"CHINA MOBILE","CMCC","46000",9),,(0-3),(2)
                < OK
                < OK
                > AT+CFUN=0
                < OK
                > AT+COPS=?
                < ERROR
                """);
        play(with(ProfileField.SCAN_TIME, "0s"), "! coverage none\n" + answers("AT+COPS=?", "+COPS: ,,(0-3),(2)"));
    }

    @Test
    void aScanEndsWithTheModule() {
        play(oks("ATE0&W") + """
                > AT+COPS=?
                ! reset
                (30s)
                """ + oks("AT"));
    }

    @Test
    @Covers(command = "+QENG", form = Form.WRITE)
    @Covers(command = "+QENG", form = Form.TEST)
    void theServingCellIsShownInFull() {
        play(answers("AT+QENG=0", "+QENG: 0,2506,2,62,\"6923252\",-84,-10,-74,2,5,\"69C9\",0,90")
                + "! coverage ce2\n"
                + answers("AT+QENG=0", "+QENG: 0,2506,2,62,\"6923252\",-127,-17,-110,-9,5,\"69C9\",2,90")
                + answers("AT+QENG=?", "+QENG: (0)")
                + "! coverage none\n" + oks("AT+QENG=0")
                + errors("AT+QENG", "AT+QENG=1"));
    }

    @Test
    @Covers(command = "+QBAND", form = Form.READ)
    @Covers(command = "+QBAND", form = Form.WRITE)
    @Covers(command = "+QBAND", form = Form.TEST)
    void bandsAreCounted() {
        play(answers("AT+QBAND?", "+QBAND: 8")
                + oks("AT+QBAND=2,5,8")
                + answers("AT+QBAND?", "+QBAND: 5,8")
                + oks("AT+QBAND=0")
                + answers("AT+QBAND?", "+QBAND: 1,3,5,8,20,28")
                + answers("AT+QBAND=?", "+QBAND: (0-16),(1,3,5,8,20,28)")
                + errors("AT+QBAND=2,5", "AT+QBAND=1,5,8", "AT+QBAND=1,86", "AT+QBAND=1,7", "AT+QBAND=1,85")
                + errors("AT+QBAND=2,8,8")
                + oks("AT+CMEE=1")
                + "> AT+QBAND=1,7\n< +CME ERROR: 50\n"
                + answers("AT+QBAND?", "+QBAND: 1,3,5,8,20,28"));
    }
}
