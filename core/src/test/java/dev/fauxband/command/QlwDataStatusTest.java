package dev.fauxband.command;

import static dev.fauxband.command.Lines.errors;
import static dev.fauxband.script.Transcript.OBSERVED;
import static dev.fauxband.script.Transcript.play;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.at.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Manual §3.9: AT+QLWDATASTATUS?. */
final class QlwDataStatusTest {
    private static String status(int code) {
        return """
                > AT+QLWDATASTATUS?
                < +QLWDATASTATUS: %d
                < OK
                """.formatted(code);
    }

    @Test
    @Manual({"3.9", "3.9 example"})
    @Covers(command = "+QLWDATASTATUS", form = Form.READ)
    void theManualsExampleButForItsMissingBlank() {
        play(OBSERVED + """
                AT+QLWDATASEND=19,0,0,1,01,0x0100 //Send CON data to the IoT platform.
                OK
                ~> CON 2.05
                <~ ACK
                SEND OK

                AT+QLWDATASTATUS?
                +QLWDATASTATUS: 4 //Sent successfully.

                OK
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fresh", "configured", "registering", "registered"})
    @Manual("3.9")
    void is0BeforeAnythingWasSent(String state) {
        play(States.named(state) + status(0));
    }

    @Test
    @Manual("3.9")
    void is1WhileItWaitsForThePlatform() {
        play(States.SENDING + status(1) + """
                (2s)
                ~> CON 2.05
                """ + status(1));
    }

    @Test
    @Manual("3.9")
    void is2WhenTheHostClosed() {
        play(States.SENDING + """
                > AT+QLWCLOSE
                < OK
                ~> CON DELETE /rd/5
                """ + status(2) + "< SEND FAIL\n" + status(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AT+CFUN=0", "AT+CFUN=4", "AT+CGATT=0"})
    void is2WhenTheRadioWentOff(String off) {
        play(States.SENDING + """
                > %s
                < OK
                < SEND FAIL
                """.formatted(off) + status(2));
    }

    @Test
    @Manual("3.9")
    void is3WhenThePlatformNeverAnswered() {
        play(States.SENDING + """
                ~> CON 2.05
                ~> CON 2.05
                ~> CON 2.05
                ~> CON 2.05
                ~> CON 2.05
                < SEND FAIL
                """ + status(3));
    }

    @Test
    @Manual("3.9")
    void is4OnceThePlatformAcknowledgedAlsoBeforeTheHostIsTold() {
        play(States.SENDING + "<~ ACK\n" + status(4) + "< SEND OK\n" + status(4));
    }

    @Test
    @Manual("3.9")
    void is5WhenThePlatformReset() {
        play(States.SENDING + "<~ RST\n< SEND FAIL\n" + status(5));
    }

    @Test
    @Manual("3.9 note")
    void nonNeverChangesIt() {
        play(OBSERVED + """
                > AT+QLWDATASEND=19,0,0,1,01,0x0000
                < OK
                ~> NON 2.05
                """ + status(0));
        play(States.SENDING + """
                <~ RST
                < SEND FAIL
                > AT+QLWDATASEND=19,0,0,1,01,0x0000
                < OK
                ~> NON 2.05
                """ + status(5));
    }

    @Test
    void theNextConBeginsAt1Again() {
        play(States.SENDING + """
                <~ RST
                < SEND FAIL
                > AT+QLWDATASEND=19,0,0,1,02,0x0100
                < OK
                ~> CON 2.05
                """ + status(1) + "<~ ACK\n" + status(4) + "< SEND OK\n");
    }

    @Test
    void staysOverCloseAndOpen() {
        play(States.SENDING + """
                <~ ACK
                < SEND OK
                > AT+QLWCLOSE
                < OK
                ~> CON DELETE /rd/5
                <~ ACK 2.02
                < CLOSE OK
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                """ + status(4));
    }

    @Test
    void is0AfterTheContextWasDeleted() {
        play(States.SENDING + """
                <~ ACK
                < SEND OK
                > AT+QLWDEL
                ~> CON DELETE /rd/5
                <~ ACK 2.02
                < OK
                """ + status(0));
    }

    @Test
    @Manual("3.8")
    void severalObserversAreASuccessWhenAllAcknowledge() {
        play(several("<~ ACK mid={one}\n<~ ACK mid={two}\n< SEND OK\n") + status(4));
    }

    @Test
    void severalObserversAre5WhenAnyReset() {
        play(several("<~ RST mid={one}\n<~ ACK mid={two}\n< SEND FAIL\n") + status(5));
        play(several("<~ ACK mid={one}\n<~ RST mid={two}\n< SEND FAIL\n") + status(5));
    }

    private static String several(String answers) {
        return OBSERVED + """
                <~ CON GET /19 token=CD observe=0
                ~> ACK 2.05
                < +QLWOBSERVE: 0,19,-1,-1
                (1s)
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                ~> CON 2.05 mid={one} token=AB
                ~> CON 2.05 mid={two} token=CD
                """ + answers;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AT+QLWDATASTATUS",
                "AT+QLWDATASTATUS=?",
                "AT+QLWDATASTATUS=",
                "AT+QLWDATASTATUS=1",
                "AT+QLWULDATASTATUS?"
            })
    void otherFormsAndTheManualsOtherSpellingAreErrors(String line) {
        play(OBSERVED + errors(line));
    }

    @Test
    @Manual("3.9")
    void itAnswersAtOnce() {
        assertThat(QlwDataStatus.COMMAND.responseMs()).isEqualTo(300);
        play("times exact\n" + status(0));
    }
}
