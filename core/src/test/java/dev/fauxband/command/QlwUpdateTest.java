package dev.fauxband.command;

import static dev.fauxband.command.Lines.errors;
import static dev.fauxband.script.Transcript.OBSERVED;
import static dev.fauxband.script.Transcript.REGISTERED;
import static dev.fauxband.script.Transcript.play;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.at.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Manual §3.6: AT+QLWUPDATE. */
final class QlwUpdateTest {
    @Test
    @Manual({"3.6", "3.6 example"})
    @Covers(command = "+QLWUPDATE", form = Form.EXECUTION)
    void theManualsExample() {
        play(REGISTERED + """
                AT+QLWUPDATE
                OK
                ~> CON POST /rd/5 -
                (1s)
                <~ ACK 2.04
                UPDATE OK          //Updated successfully.
                """);
    }

    @Test
    @Manual("3.6 note")
    void silenceIsAFailureAfter126SecondsAndTheRegistrationStands() {
        play(States.exact(States.UPDATING) + """
                (2s)
                ~> CON POST /rd/5
                (4s)
                ~> CON POST /rd/5
                (8s)
                ~> CON POST /rd/5
                (16s)
                ~> CON POST /rd/5
                (32s)
                ~> CON POST /rd/5
                (64s)
                < UPDATE FAIL
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.00", "4.03", "5.00", "5.03", "2.01", "2.05"})
    @Manual("3.6")
    void anotherAnswerIsAFailureAndTheRegistrationStands(String code) {
        play(States.UPDATING + """
                <~ ACK %s
                < UPDATE FAIL
                > AT+QLWDATASEND=19,0,0,1,01,0x0000
                < OK
                ~> NON 2.05 token=AB 01
                """.formatted(code));
    }

    @Test
    void aResetIsAFailureAndTheRegistrationStands() {
        play(States.UPDATING + """
                <~ RST
                < UPDATE FAIL
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5
                """);
    }

    @Test
    void notFoundEndsTheRegistration() {
        play(States.UPDATING + """
                <~ ACK 4.04
                < UPDATE FAIL
                """ + errors("AT+QLWUPDATE", "AT+QLWCLOSE", "AT+QLWDATASEND=19,0,0,1,01,0x0000") + """
                (200s)
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fresh", "configured", "registering", "deregistering"})
    void notRegisteredItIsAnError(String state) {
        play(States.named(state) + errors("AT+QLWUPDATE"));
    }

    @Test
    void afterCloseAndAfterAFailedOpenItIsAnError() {
        play(States.DEREGISTERING + "<~ ACK 2.02\n< CLOSE OK\n" + errors("AT+QLWUPDATE"));
        play(States.REGISTERING + "<~ ACK 4.03\n< CONNECT FAIL\n" + errors("AT+QLWUPDATE"));
    }

    @Test
    void whileOneIsOpenEachOtherExchangeIsAnError() {
        play(States.UPDATING
                + errors("AT+QLWUPDATE", "AT+QLWCLOSE", "AT+QLWADDOBJ=20", "AT+QLWDELOBJ=19", "AT+QLWOPEN=0"));
    }

    @Test
    void untilItsResultIsPrintedTheNextIsAnError() {
        play(States.UPDATING + "<~ ACK 2.04\n" + errors("AT+QLWUPDATE", "AT+QLWCLOSE") + """
                < UPDATE OK
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5
                """);
    }

    @Test
    void dataMayBeSentMeanwhile() {
        play(States.UPDATING + """
                > AT+QLWDATASEND=19,0,0,1,01,0x0000
                < OK
                ~> NON 2.05 token=AB 01
                """);
    }

    @Test
    void theModulesOwnUpdateMakesNoCommandFail() {
        play(OBSERVED + """
                <~ CON POST /1/0/8
                ~> ACK 2.04
                ~> CON POST /rd/5 mid={own} token={t}
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5 mid={hosts} token={u}
                <~ ACK 2.04 mid={own} token={t}
                (1s)
                <~ ACK 2.04 mid={hosts} token={u}
                < UPDATE OK
                """);
    }

    @Test
    void theResultComes50MillisecondsAfterOkAtTheEarliest() {
        play(States.exact(States.UPDATING) + """
                <~ ACK 2.04
                (50ms)
                < UPDATE OK
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AT+QLWUPDATE?", "AT+QLWUPDATE=?", "AT+QLWUPDATE=", "AT+QLWUPDATE=1", "AT+QLWUPDATE 1"})
    void otherFormsAreErrorsAndSendNothing(String line) {
        play(REGISTERED + errors(line) + "(200s)\n");
    }

    @Test
    void aRegistrationWithoutALocationCannotBeUpdated() {
        play(States.REGISTERING + """
                <~ ACK 2.01
                < CONNECT OK
                > AT+QLWUPDATE
                < OK
                < UPDATE FAIL
                """);
    }

    @Test
    @Manual("3.6")
    void itAnswersAtOnce() {
        assertThat(QlwUpdate.COMMAND.responseMs()).isEqualTo(300);
        play(States.exact(States.UPDATING));
    }
}
