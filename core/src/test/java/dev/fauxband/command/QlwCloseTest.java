package dev.fauxband.command;

import static dev.fauxband.command.Lines.errors;
import static dev.fauxband.script.Transcript.BUFFERED;
import static dev.fauxband.script.Transcript.REGISTERED;
import static dev.fauxband.script.Transcript.play;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.at.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Manual §3.7: AT+QLWCLOSE. */
final class QlwCloseTest {
    private static final String EXACT = States.exact(States.DEREGISTERING);

    @Test
    @Manual({"3.7", "3.7 example"})
    @Covers(command = "+QLWCLOSE", form = Form.EXECUTION)
    void theManualsExample() {
        play(REGISTERED + """
                AT+QLWCLOSE
                OK
                ~> CON DELETE /rd/5 -
                (900ms)
                <~ ACK 2.02
                CLOSE OK          //Successfully deregistered from the IoT platform.
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.00", "4.04", "5.00", "2.04", "2.01"})
    @Manual("3.7")
    void anotherAnswerIsAFailureAndTheRegistrationIsOver(String code) {
        play(States.DEREGISTERING + """
                <~ ACK %s
                < CLOSE FAIL
                """.formatted(code) + errors("AT+QLWUPDATE", "AT+QLWCLOSE") + """
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                """);
    }

    @Test
    @Manual("3.7 note")
    void silenceIsAFailureAfter126SecondsAndTheRegistrationIsOver() {
        play(EXACT + """
                (2s)
                ~> CON DELETE /rd/5
                (4s)
                ~> CON DELETE /rd/5
                (8s)
                ~> CON DELETE /rd/5
                (16s)
                ~> CON DELETE /rd/5
                (32s)
                ~> CON DELETE /rd/5
                (64s)
                < CLOSE FAIL
                """ + errors("AT+QLWCLOSE"));
    }

    @Test
    void aResetIsAFailure() {
        play(States.DEREGISTERING + "<~ RST\n< CLOSE FAIL\n" + errors("AT+QLWCLOSE"));
    }

    @Test
    void anOpenConFailsFirst() {
        play(States.SENDING + """
                > AT+QLWCLOSE
                < OK
                ~> CON DELETE /rd/5
                < SEND FAIL
                <~ ACK 2.02
                < CLOSE OK
                > AT+QLWDATASTATUS?
                < +QLWDATASTATUS: 2
                < OK
                """);
    }

    @Test
    void anOpenConFailsFirstAlsoWhenTheAnswerIsThereAtOnce() {
        play(States.exact(States.SENDING) + """
                > AT+QLWCLOSE
                < OK
                ~> CON DELETE /rd/5
                <~ ACK 2.02
                (50ms)
                < SEND FAIL
                (50ms)
                < CLOSE OK
                """);
    }

    @Test
    void theLateAnswerToThatConIsNothing() {
        play(States.SENDING.replace("~> CON 2.05", "~> CON 2.05 mid={con}") + """
                > AT+QLWCLOSE
                < OK
                ~> CON DELETE /rd/5 mid={close} token={t}
                < SEND FAIL
                <~ ACK mid={con}
                <~ ACK 2.02 mid={close} token={t}
                < CLOSE OK
                """);
    }

    @Test
    void theResultComes50MillisecondsAfterOkAtTheEarliest() {
        play(EXACT + """
                <~ ACK 2.02
                (50ms)
                < CLOSE OK
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fresh", "configured", "registering", "updating", "deregistering"})
    void notRegisteredOrWithAnExchangeOpenItIsAnError(String state) {
        play(States.named(state) + errors("AT+QLWCLOSE"));
    }

    @Test
    void whileItIsOpenEverythingThatNeedsARegistrationIsAnError() {
        play(States.DEREGISTERING
                + errors(
                        "AT+QLWUPDATE",
                        "AT+QLWCLOSE",
                        "AT+QLWOPEN=0",
                        "AT+QLWADDOBJ=20",
                        "AT+QLWDELOBJ=19",
                        "AT+QLWDATASEND=19,0,0,1,01,0x0000",
                        "AT+QLWDATASEND=19,0,0,1,01,0x0100"));
    }

    @Test
    void untilItsResultIsPrintedOpenIsAnError() {
        play(States.DEREGISTERING + "<~ ACK 2.02\n" + errors("AT+QLWOPEN=0", "AT+QLWADDOBJ=20") + """
                < CLOSE OK
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                """);
    }

    @Test
    void objectsValuesAndUnreadDataStay() {
        play(BUFFERED + """
                <~ CON PUT /19/1/0 ct=42 4142
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,2
                > AT+QLWCLOSE
                < OK
                ~> CON DELETE /rd/5
                <~ ACK 2.02
                < CLOSE OK
                > AT+QLWRD=1
                < +QLWRD: 1,1
                < 41
                < OK
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd /.*,<\\/19\\/0>,<\\/19\\/1>/
                <~ ACK 2.01 location=/rd/6
                < CONNECT OK
                <~ CON GET /19/1/0
                ~> ACK 2.05 4142
                """);
    }

    @Test
    void observationsEnd() {
        play(States.DEREGISTERING + """
                <~ ACK 2.02
                < CLOSE OK
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                <~ ACK 2.01 location=/rd/6
                < CONNECT OK
                """ + errors("AT+QLWDATASEND=19,0,0,1,01,0x0000"));
    }

    @Test
    void theModulesOwnUpdateMakesItNotFail() {
        play(REGISTERED + """
                <~ CON POST /1/0/8
                ~> ACK 2.04
                ~> CON POST /rd/5
                > AT+QLWCLOSE
                < OK
                ~> CON DELETE /rd/5
                <~ ACK 2.02
                < CLOSE OK
                """);
    }

    @Test
    void aRegistrationWithoutALocationCannotBeDeleted() {
        play(States.REGISTERING + """
                <~ ACK 2.01
                < CONNECT OK
                > AT+QLWCLOSE
                < OK
                < CLOSE FAIL
                """ + errors("AT+QLWCLOSE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AT+QLWCLOSE?", "AT+QLWCLOSE=?", "AT+QLWCLOSE=", "AT+QLWCLOSE=1"})
    void otherFormsAreErrorsAndSendNothing(String line) {
        play(REGISTERED + errors(line) + "(200s)\n");
    }

    @Test
    @Manual("3.7")
    void itAnswersAtOnce() {
        assertThat(QlwClose.COMMAND.responseMs()).isEqualTo(300);
        play(EXACT);
    }
}
