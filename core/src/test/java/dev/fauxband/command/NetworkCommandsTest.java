package dev.fauxband.command;

import static dev.fauxband.command.Lines.errors;
import static dev.fauxband.command.Lines.oks;
import static dev.fauxband.script.Transcript.difference;
import static dev.fauxband.script.Transcript.play;
import static dev.fauxband.script.Transcript.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.at.Form;
import dev.fauxband.modem.ProfileField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The network as the host sees it, always attached until the host says otherwise (hosts). */
final class NetworkCommandsTest {
    private static String answers(String line, String answer) {
        return "> " + line + "\n< " + answer + "\n< OK\n";
    }

    @Test
    @Covers(command = "+CFUN", form = Form.READ)
    @Covers(command = "+CPIN", form = Form.READ)
    @Covers(command = "+CGATT", form = Form.READ)
    @Covers(command = "+CGPADDR", form = Form.READ)
    @Covers(command = "+CGPADDR", form = Form.EXECUTION)
    @Covers(command = "+CGPADDR", form = Form.WRITE)
    @Covers(command = "+CEREG", form = Form.READ)
    @Covers(command = "+CSQ", form = Form.EXECUTION)
    @Covers(command = "+CESQ", form = Form.EXECUTION)
    void aFreshModuleIsUpAndAttached() {
        play(answers("AT+CFUN?", "+CFUN: 1")
                + answers("AT+CPIN?", "+CPIN: READY")
                + answers("AT+CGATT?", "+CGATT: 1")
                + answers("AT+CGPADDR=1", "+CGPADDR: 1,10.52.241.198")
                + answers("AT+CGPADDR?", "+CGPADDR: 1,10.52.241.198")
                + answers("AT+CGPADDR", "+CGPADDR: 1,10.52.241.198")
                + answers("AT+CEREG?", "+CEREG: 0,1")
                + answers("AT+CSQ", "+CSQ: 22,0")
                + answers("AT+CESQ", "+CESQ: 36,99,255,255,12,53"));
    }

    @ParameterizedTest
    @CsvSource({"AT+CFUN=0, 0, 1", "AT+CFUN=4, 4, 1", "AT+CGATT=0, 1, 0"})
    @Covers(command = "+CFUN", form = Form.WRITE)
    @Covers(command = "+CGATT", form = Form.WRITE)
    void detachedThereIsNoNetwork(String off, int fun, int wanted) {
        play(oks(off)
                + answers("AT+CFUN?", "+CFUN: " + fun)
                + answers("AT+CGATT?", "+CGATT: 0")
                + answers("AT+CGPADDR=1", "+CGPADDR: 1")
                + answers("AT+CEREG?", "+CEREG: 0,0")
                + answers("AT+CSQ", "+CSQ: 99,99")
                + answers("AT+CESQ", "+CESQ: 99,99,255,255,255,255")
                + answers("AT+CPIN?", "+CPIN: READY")
                + oks("AT+CFUN=1", "AT+CGATT=1")
                + answers("AT+CFUN?", "+CFUN: 1")
                + answers("AT+CGATT?", "+CGATT: 1")
                + answers("AT+CGPADDR=1", "+CGPADDR: 1,10.52.241.199")
                + answers("AT+CSQ", "+CSQ: 22,0"));
    }

    @Test
    void bothAreNeededToBeAttached() {
        play(oks("AT+CFUN=0", "AT+CGATT=0", "AT+CFUN=1")
                + answers("AT+CGATT?", "+CGATT: 0")
                + oks("AT+CGATT=1")
                + answers("AT+CGATT?", "+CGATT: 1"));
    }

    @ParameterizedTest
    @Covers(command = "+CEREG", form = Form.WRITE)
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            0 | 0,1                                                      | 0,0
            1 | 1,1                                                      | 1,0
            2 | 2,1,"69C9","06923252",9                                  | 2,0
            3 | 3,1,"69C9","06923252",9                                  | 3,0
            4 | 4,1,"69C9","06923252",9                                  | 4,0
            5 | 5,1,"69C9","06923252",9                                  | 5,0
            """)
    void ceregShowsMoreWithAGreaterN(int n, String attached, String detached) {
        play(oks("AT+CEREG=" + n)
                + answers("AT+CEREG?", "+CEREG: " + attached)
                + oks("AT+CFUN=0")
                + answers("AT+CEREG?", "+CEREG: " + detached));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5})
    void theTimersThatTheNetworkGrantedAreShownWhilePsmIsAskedFor(int n) {
        String cell = n + ",1,\"69C9\",\"06923252\",9";
        play(oks("AT+CEREG=" + n, "AT+CPSMS=1")
                + answers("AT+CEREG?", "+CEREG: " + cell + ",,,\"00100010\",\"00101100\"")
                + oks("AT+CPSMS=0")
                + answers("AT+CEREG?", "+CEREG: " + cell));
    }

    @Test
    void theRadioThatIsSwitchedOnAttachesWhateverWasBefore() {
        String on = oks("AT+CFUN=0", "AT+CFUN=1") + answers("AT+CGATT?", "+CGATT: 1");
        play(oks("AT+CGATT=0") + on);
        play(oks("AT+COPS=2") + on + answers("AT+COPS?", "+COPS: 0,2,\"46000\",9"));
        play("! detach\n" + on);
        play(oks("AT+CGATT=0", "AT+CFUN=1") + answers("AT+CGATT?", "+CGATT: 0"));
        play("! detach\n" + answers("AT+CGATT?", "+CGATT: 0") + oks("AT+CFUN=1") + answers("AT+CGATT?", "+CGATT: 1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> AT+CGATT=0;+CGATT=1\n< OK\n",
                "> AT+COPS=2;+COPS=0\n< OK\n",
                "> AT+CFUN=0;+CFUN=1\n< OK\n",
                "> AT+CFUN=4;+CFUN=1\n< OK\n",
                "! detach\n> AT+CGATT=1\n< OK\n",
                "! sim absent\n! sim ready\n",
                "! coverage none\n> AT+CFUN=0;+CFUN=1\n< OK\n! coverage ce0\n"
            })
    void whoAttachesAgainHasAnotherAddress(String absence) {
        String shown = answers("AT+CGPADDR=1", "+CGPADDR: 1,10.52.241.198");
        play(shown + absence + "! rebound\n" + shown.replace(".198", ".199"));
        play(with(ProfileField.REATTACH_ADDRESS, "SAME"), shown + absence + shown);
        play("! set reattachAddress=same\n" + shown + absence + shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "! coverage none\n(1h)\n! coverage ce0\n",
                "! psm\n(1h)\n! wake\n(1s)\n",
                "> ATE0&W\n< OK\n> AT+QRST=1\n< OK\n"
            })
    void whoWasOnlyAwayKeepsItsAddress(String absence) {
        play(absence + answers("AT+CGPADDR=1", "+CGPADDR: 1,10.52.241.198"));
        assertThat(difference(absence + "! rebound\n")).contains("has not asked for a new source");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AT+CFUN=0", "AT+CFUN=4", "AT+CGATT=0", "AT+COPS=2"})
    void whatIsSentWhileTheRadioIsOffEndsAtOnce(String off) {
        play(States.named("registered") + oks(off, "AT+QLWDATASEND=19,0,0,1,01,0x0100") + """
                (<100ms)
                < SEND FAIL
                > AT+QLWDATASTATUS?
                < +QLWDATASTATUS: 2
                < OK
                """);
    }

    @Test
    @Covers(command = "+CFUN", form = Form.TEST)
    @Covers(command = "+CPIN", form = Form.TEST)
    @Covers(command = "+CGATT", form = Form.TEST)
    @Covers(command = "+CGPADDR", form = Form.TEST)
    @Covers(command = "+CEREG", form = Form.TEST)
    @Covers(command = "+CSQ", form = Form.TEST)
    @Covers(command = "+CESQ", form = Form.TEST)
    void testForms() {
        play(answers("AT+CFUN=?", "+CFUN: (0,1,4),(0)")
                + oks("AT+CPIN=?")
                + answers("AT+CGATT=?", "+CGATT: (0,1)")
                + answers("AT+CGPADDR=?", "+CGPADDR: (1)")
                + answers("AT+CEREG=?", "+CEREG: (0-5)")
                + answers("AT+CSQ=?", "+CSQ: (0-31,99),(0-7,99)")
                + answers("AT+CESQ=?", "+CESQ: (0-63,99),(0-7,99),(0-96,255),(0-49,255),(0-34,255),(0-97,255)"));
    }

    @Test
    void datagramsNeitherLeaveNorArriveWhileTheRadioIsOff() {
        play(States.REGISTERING + oks("AT+CFUN=0") + """
                <~ ACK 2.01 location=/rd/5
                (20s)
                """ + oks("AT+CFUN=1") + """
                ~> CON POST /rd
                <~ ACK 2.01 location=/rd/5
                < CONNECT OK
                """);
    }

    @Test
    void theRegistrationOutlivesAnAbsence() {
        play(States.named("registered") + oks("AT+CGATT=0", "AT+CGATT=1", "AT+QLWDATASEND=19,0,0,1,01,0x0000")
                + "~> NON 2.05\n");
    }

    @Test
    void switchingOnWhatIsOnEndsNoSend() {
        play(States.SENDING + oks("AT+CFUN=1", "AT+CGATT=1") + "<~ ACK\n< SEND OK\n");
    }

    @Test
    void cfunMayBeToldNotToRestart() {
        play(oks("AT+CFUN=1,0", "AT+CFUN=\"1\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AT+CFUN",
                "AT+CFUN=",
                "AT+CFUN=2",
                "AT+CFUN=5",
                "AT+CFUN=1,1",
                "AT+CPIN",
                "AT+CPIN=1234",
                "AT+CGATT",
                "AT+CGATT=2",
                "AT+CGATT=",
                "AT+CGPADDR=0",
                "AT+CGPADDR=2",
                "AT+CGPADDR=1,2",
                "AT+CEREG",
                "AT+CEREG=6",
                "AT+CEREG=",
                "AT+CSQ?",
                "AT+CSQ=1",
                "AT+CESQ?",
                "AT+CESQ=1"
            })
    void otherFormsAndRangesAreErrorsAndChangeNothing(String line) {
        play(errors(line)
                + answers("AT+CFUN?", "+CFUN: 1")
                + answers("AT+CGATT?", "+CGATT: 1")
                + answers("AT+CEREG?", "+CEREG: 0,1"));
    }
}
