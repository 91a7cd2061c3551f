package dev.fauxband.command;

import static dev.fauxband.command.Lines.errors;
import static dev.fauxband.command.Lines.oks;
import static dev.fauxband.script.Transcript.OBSERVED;
import static dev.fauxband.script.Transcript.play;
import static dev.fauxband.script.Transcript.with;

import dev.fauxband.at.Form;
import dev.fauxband.modem.ProfileField;
import org.junit.jupiter.api.Test;

/** PSM, eDRX and what keeps a module awake. */
final class SleepCommandsTest {
    private static final String ASKED = oks("AT+CPSMS=1", "AT+QNBIOTEVENT=1,1");

    private static String answers(String line, String answer) {
        return "> " + line + "\n< " + answer + "\n< OK\n";
    }

    @Test
    @Covers(command = "+CPSMS", form = Form.WRITE)
    @Covers(command = "+QNBIOTEVENT", form = Form.WRITE)
    void thePeriodOfActivityIsTheNetworks() {
        play(ASKED + """
                times exact
                (130s)
                < +QNBIOTEVENT: "ENTER PSM"
                (1h)
                """ + answers("AT+CEREG?", "+CEREG: 0,1") + """
                < +QNBIOTEVENT: "EXIT PSM"
                """.replace("<", "(50ms)\n<"));
    }

    @Test
    void withoutAskingItNeverSleeps() {
        play(oks("AT+QNBIOTEVENT=1,1") + "(1d)\n");
        play(ASKED + oks("AT+QSCLK=0") + "(1d)\n");
        play(ASKED + oks("AT+QSCLK=2") + "(1d)\n");
        play(ASKED + oks("AT+CPSMS=0") + "(1d)\n");
    }

    @Test
    @Covers(command = "+SM", form = Form.WRITE)
    void aLockKeepsItAwakeUntilItIsReleased() {
        play(ASKED + oks("AT+SM=LOCK") + "(1d)\n" + oks("at+sm=unlock") + """
                (200s)
                < +QNBIOTEVENT: "ENTER PSM"
                """);
        play(errors("AT+SM", "AT+SM=FREE"));
    }

    @Test
    @Covers(command = "+QATWAKEUP", form = Form.WRITE)
    void theHostWakesItAndIsAnswered() {
        play(ASKED + oks("AT+QATWAKEUP=1") + """
                ! psm
                < +QNBIOTEVENT: "ENTER PSM"
                > AT
                < OK
                < +QATWAKEUP
                < +QNBIOTEVENT: "EXIT PSM"
                """);
    }

    @Test
    void inPsmNothingArrivesAndWhatIsSentWakesIt() {
        play(OBSERVED + oks("AT+QNBIOTEVENT=1,1") + """
                ! psm
                < +QNBIOTEVENT: "ENTER PSM"
                <~ CON PUT /19/1/0 ct=42 AAAA
                (10s)
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                < +QNBIOTEVENT: "EXIT PSM"
                (<401ms)
                ~> CON 2.05 token=AB 01
                <~ ACK
                < SEND OK
                """);
    }

    @Test
    void anAutomaticUpdateWakesIt() {
        play(OBSERVED + oks("AT+QNBIOTEVENT=1,1") + """
                ! set grantedT3412=30d
                ! psm
                < +QNBIOTEVENT: "ENTER PSM"
                (23h)
                < +QNBIOTEVENT: "EXIT PSM"
                ~> CON POST /rd/5
                <~ ACK 2.04
                """.replace("(23h)", "(86200s)\n(<100s)"));
    }

    @Test
    void contextAndObservationsSurviveIt() {
        play(OBSERVED + """
                ! psm
                (1h)
                ! wake
                (1s)
                > AT+QLWDATASEND=19,0,0,1,01,0x0000
                < OK
                ~> NON 2.05 token=AB 01
                """);
    }

    @Test
    void thePeriodicUpdateIsAShortBreak() {
        play(with(ProfileField.GRANTED_T3412, "1h"), ASKED + """
                times exact
                (130s)
                < +QNBIOTEVENT: "ENTER PSM"
                (1h)
                < +QNBIOTEVENT: "EXIT PSM"
                (400ms)
                (130s)
                < +QNBIOTEVENT: "ENTER PSM"
                """);
    }

    @Test
    void aDeadLineWakesNobody() {
        play(with(ProfileField.PSM_UART, "DEAD"), oks("AT+QNBIOTEVENT=1,1") + """
                ! psm
                < +QNBIOTEVENT: "ENTER PSM"
                > AT
                (60s)
                ! power-key
                < +QNBIOTEVENT: "EXIT PSM"
                """ + oks("AT"));
    }

    @Test
    void theFirstOctetsWakeItFromLightSleep() {
        play(
                with(ProfileField.LIGHT_SLEEP_LOSS, "2"),
                oks("AT") + """
                (11s)
                > AT+CSQ
                """ + oks("AT") + "(11s)\n> AT\n" + oks("AT", "AT+QSCLK=0") + "(1h)\n" + oks("AT"));
    }

    @Test
    @Covers(command = "+QRELLOCK", form = Form.EXECUTION)
    void aCommandKeepsItAwakeUnlessTheHostLetsGo() {
        String awake = ASKED + "(125s)\n" + oks("AT");
        play(awake + """
                times exact
                (10s)
                < +QNBIOTEVENT: "ENTER PSM"
                """);
        play(awake + oks("AT+QRELLOCK") + """
                times exact
                (5s)
                < +QNBIOTEVENT: "ENTER PSM"
                """);
    }

    @Test
    @Covers(command = "+CEDRXS", form = Form.WRITE)
    @Covers(command = "+CEDRXS", form = Form.READ)
    @Covers(command = "+CEDRXRDP", form = Form.EXECUTION)
    void edrxIsGrantedAsAskedFor() {
        play(oks("AT+CEDRXS?")
                + answers("AT+CEDRXRDP", "+CEDRXRDP: 0")
                + oks("AT+CEDRXS=1,5,\"0101\"")
                + answers("AT+CEDRXS?", "+CEDRXS: 5,\"0101\"")
                + answers("AT+CEDRXRDP", "+CEDRXRDP: 5,\"0101\",\"0101\",\"0011\"")
                + oks("AT+CEDRXS=2,5,\"0010\"")
                + "< +CEDRXP: 5,\"0010\",\"0010\",\"0011\"\n"
                + oks("AT+CEDRXS=0", "AT+CEDRXS?")
                + errors("AT+CEDRXS=1,4,\"0101\"", "AT+CEDRXS=1,5,\"0102\"", "AT+CEDRXS=4"));
    }

    @Test
    void theConnectionIsReportedAsWithoutEdrx() {
        play(oks("AT+CSCON=1", "AT+CEDRXS=1,5,\"0101\"") + """
                < +CSCON: 1
                (10s)
                < +CSCON: 0
                (1h)
                > AT+CSCON?
                < +CSCON: 1,0
                < OK
                > AT+CEDRXS=0
                < OK
                < +CSCON: 1
                (10s)
                < +CSCON: 0
                (1h)
                """);
    }

    @Test
    @Covers(command = "+CPSMS", form = Form.READ)
    @Covers(command = "+QSCLK", form = Form.READ)
    @Covers(command = "+QSCLK", form = Form.WRITE)
    @Covers(command = "+QNBIOTEVENT", form = Form.READ)
    @Covers(command = "+QATWAKEUP", form = Form.READ)
    void settingsAreShown() {
        play(answers("AT+CPSMS?", "+CPSMS: 0,,,\"01000011\",\"01000011\"")
                + oks("AT+CPSMS=1,,,00000001,00000010")
                + answers("AT+CPSMS?", "+CPSMS: 1,,,\"00000001\",\"00000010\"")
                + answers("AT+QSCLK?", "+QSCLK: 1")
                + oks("AT+QSCLK=2")
                + answers("AT+QSCLK?", "+QSCLK: 2")
                + answers("AT+QNBIOTEVENT?", "+QNBIOTEVENT: 0,1")
                + answers("AT+QATWAKEUP?", "+QATWAKEUP: 0")
                + errors("AT+CPSMS=1,,,1,1", "AT+CPSMS=1,,,00000002", "AT+QSCLK=3", "AT+QNBIOTEVENT=1"));
    }

    @Test
    @Covers(command = "+CPSMS", form = Form.TEST)
    @Covers(command = "+CEDRXS", form = Form.TEST)
    @Covers(command = "+CEDRXRDP", form = Form.TEST)
    @Covers(command = "+QSCLK", form = Form.TEST)
    @Covers(command = "+QNBIOTEVENT", form = Form.TEST)
    @Covers(command = "+QATWAKEUP", form = Form.TEST)
    void testForms() {
        play(answers("AT+CPSMS=?", "+CPSMS: (0,1,2),,,(\"00000000\"-\"11111111\"),(\"00000000\"-\"11111111\")")
                + answers("AT+CEDRXS=?", "+CEDRXS: (0-3),(5),(\"0000\"-\"1111\")")
                + oks("AT+CEDRXRDP=?")
                + answers("AT+QSCLK=?", "+QSCLK: (0-2)")
                + answers("AT+QNBIOTEVENT=?", "+QNBIOTEVENT: (0,1),(1)")
                + answers("AT+QATWAKEUP=?", "+QATWAKEUP: (0,1)"));
    }
}
