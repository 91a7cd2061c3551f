package dev.fauxband.command;

import static dev.fauxband.command.Lines.errors;
import static dev.fauxband.command.Lines.oks;
import static dev.fauxband.script.Transcript.CONFIGURED;
import static dev.fauxband.script.Transcript.OBSERVED;
import static dev.fauxband.script.Transcript.play;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.at.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Manual §3.4: AT+QLWDELOBJ. */
final class QlwDelObjTest {
    @Test
    @Manual({"3.4", "3.4 example"})
    @Covers(command = "+QLWDELOBJ", form = Form.WRITE)
    void theManualsExample() {
        play(OBSERVED + """
                AT+QLWADDOBJ=19,1,1,"0" //Add a LwM2M object (/19/1/0).
                OK
                ~> CON POST /rd/5
                <~ ACK 2.04
                UPDATE OK
                AT+QLWDELOBJ=19 //Delete the object 19.
                OK
                ~> CON POST /rd/5 ct=40 /.*,<\\/5\\/0>/
                <~ ACK 2.04
                UPDATE OK //Update the delete result to platform.
                """);
    }

    @Test
    @Manual("3.4 example")
    void notRegisteredThereIsNoUpdate() {
        play(CONFIGURED + """
                > AT+QLWDELOBJ=19
                < OK
                (200s)
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd /.*,<\\/5\\/0>/
                """);
    }

    @Test
    void allInstancesGo() {
        play(OBSERVED + """
                > AT+QLWDELOBJ=19
                < OK
                ~> CON POST /rd/5
                <~ ACK 2.04
                < UPDATE OK
                <~ CON GET /19/0/0
                ~> ACK 4.04
                <~ CON GET /19/1/0
                ~> ACK 4.04
                <~ CON GET /19
                ~> ACK 4.04
                """);
    }

    @Test
    void otherObjectsStay() {
        play(CONFIGURED + oks("AT+QLWADDOBJ=18", "AT+QLWADDOBJ=20", "AT+QLWDELOBJ=19") + """
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd /.*,<\\/5\\/0>,<\\/18\\/0>,<\\/20\\/0>/
                """);
    }

    @Test
    void whatWasObservedUnderItIsObservedNoMore() {
        play(OBSERVED + """
                > AT+QLWDELOBJ=19
                < OK
                ~> CON POST /rd/5
                <~ ACK 2.04
                < UPDATE OK
                > AT+QLWADDOBJ=19
                < OK
                ~> CON POST /rd/5
                <~ ACK 2.04
                < UPDATE OK
                """ + errors("AT+QLWDATASEND=19,0,0,1,01,0x0000"));
    }

    @Test
    void theEndOfThatObservationIsSilent() {
        play(OBSERVED + """
                > AT+QLWDELOBJ=19
                < OK
                ~> CON POST /rd/5
                <~ ACK 2.04
                < UPDATE OK
                (200s)
                """);
    }

    @Test
    void aRefusedOrUnansweredUpdateFails() {
        play(OBSERVED + """
                > AT+QLWDELOBJ=19
                < OK
                ~> CON POST /rd/5
                <~ ACK 4.00
                < UPDATE FAIL
                """ + errors("AT+QLWDELOBJ=19"));
    }

    @Test
    void anObjectAddedAfreshHasNoneOfTheOldValues() {
        play(OBSERVED + """
                > AT+QLWDATASEND=19,0,0,1,41,0x0000
                < OK
                ~> NON 2.05 41
                > AT+QLWDELOBJ=19
                < OK
                ~> CON POST /rd/5
                <~ ACK 2.04
                < UPDATE OK
                > AT+QLWADDOBJ=19
                < OK
                ~> CON POST /rd/5
                <~ ACK 2.04
                < UPDATE OK
                <~ CON GET /19/0/0
                ~> ACK 2.05 -
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AT+QLWDELOBJ",
                "AT+QLWDELOBJ?",
                "AT+QLWDELOBJ=?",
                "AT+QLWDELOBJ=",
                "AT+QLWDELOBJ=19,",
                "AT+QLWDELOBJ=19,0",
                "AT+QLWDELOBJ=x",
                "AT+QLWDELOBJ=-1",
                "AT+QLWDELOBJ=65536",
                "AT+QLWDELOBJ=18",
                "AT+QLWDELOBJ=65535",
                "AT+QLWDELOBJ=0",
                "AT+QLWDELOBJ=1",
                "AT+QLWDELOBJ=3",
                "AT+QLWDELOBJ=4",
                "AT+QLWDELOBJ=5"
            })
    void whatIsNoObjectOfTheHostIsAnErrorAndDeletesNothing(String line) {
        play(CONFIGURED + errors(line) + """
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd /.*<\\/1\\/0>,<\\/3\\/0>,<\\/4\\/0>,<\\/5\\/0>,<\\/19\\/0>,<\\/19\\/1>/
                """);
        play(OBSERVED + errors(line));
    }

    @Test
    void onAFreshModuleAndASecondTimeItIsAnError() {
        play(errors("AT+QLWDELOBJ=19"));
        play(CONFIGURED + oks("AT+QLWDELOBJ=19") + errors("AT+QLWDELOBJ=19"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"registering", "updating", "deregistering"})
    void whileAnExchangeIsOpenItIsAnError(String state) {
        play(States.named(state) + errors("AT+QLWDELOBJ=19"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AT+QLWDELOBJ=\"19\"", "AT+QLWDELOBJ = 19 ", "AT+QLWDELOBJ=0019", "at+qlwdelobj=19"})
    void quotesBlanksAndCaseDoNotMatter(String line) {
        play(CONFIGURED + oks(line));
    }

    @Test
    @Manual("3.4")
    void itAnswersAtOnce() {
        assertThat(QlwDelObj.COMMAND.responseMs()).isEqualTo(300);
        play("times exact\n" + CONFIGURED + oks("AT+QLWDELOBJ=19"));
    }
}
