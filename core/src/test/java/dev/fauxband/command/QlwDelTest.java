package dev.fauxband.command;

import static dev.fauxband.command.Lines.errors;
import static dev.fauxband.command.Lines.oks;
import static dev.fauxband.script.Transcript.OBSERVED;
import static dev.fauxband.script.Transcript.REGISTERED;
import static dev.fauxband.script.Transcript.play;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.at.Form;
import dev.fauxband.script.Transcript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Manual §3.12: AT+QLWDEL. */
final class QlwDelTest {
    /** Nothing of the context is left. */
    private static final String GONE = errors(
                    "AT+QLWSERV?",
                    "AT+QLWCONF?",
                    "AT+QLWOPEN=0",
                    "AT+QLWUPDATE",
                    "AT+QLWCLOSE",
                    "AT+QLWDELOBJ=19",
                    "AT+QLWDATASEND=19,0,0,1,01,0x0000")
            + """
            > AT+QLWDATASTATUS?
            < +QLWDATASTATUS: 0
            < OK
            > AT+QLWRD=512
            < +QLWRD: 0
            < OK
            (200s)
            """;

    @Test
    @Manual("3.12")
    @Covers(command = "+QLWDEL", form = Form.EXECUTION)
    void registeredItDeregistersFirst() {
        play(States.exact(REGISTERED) + """
                > AT+QLWDEL
                ~> CON DELETE /rd/5 -
                (1400ms)
                <~ ACK 2.02
                < OK
                """ + GONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACK 2.02", "ACK 4.04", "ACK 5.00", "RST"})
    void anyAnswerEndsIt(String answer) {
        play(REGISTERED + """
                > AT+QLWDEL
                ~> CON DELETE /rd/5
                <~ %s
                < OK
                """.formatted(answer) + GONE);
    }

    @Test
    @Manual("3.12")
    void unansweredItEndsWithin5Seconds() {
        assertThat(QlwDel.COMMAND.responseMs()).isEqualTo(5000);
        play(States.exact(REGISTERED) + """
                > AT+QLWDEL
                ~> CON DELETE /rd/5
                (2s)
                ~> CON DELETE /rd/5
                (2500ms)
                < OK
                """ + GONE);
    }

    @Test
    void acknowledgedButUnansweredItEndsWithin5SecondsToo() {
        play(States.exact(REGISTERED) + """
                > AT+QLWDEL
                ~> CON DELETE /rd/5
                (1s)
                <~ ACK
                (3500ms)
                < OK
                """ + GONE);
    }

    @Test
    void aLateAnswerIsNothing() {
        play(REGISTERED + """
                > AT+QLWDEL
                ~> CON DELETE /rd/5
                ~> CON DELETE /rd/5
                < OK
                <~ ACK 2.02
                """ + GONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fresh", "configured"})
    void withNothingToEndItIsOkAtOnce(String state) {
        play("times exact\n" + States.named(state) + oks("AT+QLWDEL") + GONE + oks("AT+QLWDEL", "AT+QLWDEL") + GONE);
    }

    @Test
    void registeringItEndsSilentlyAndALateAnswerIsNothing() {
        play("times exact\n" + States.REGISTERING + oks("AT+QLWDEL") + """
                <~ ACK 2.01 location=/rd/5
                """ + GONE);
    }

    @Test
    void whileANameIsLookedUpItEndsSilently() {
        play("times exact\n" + oks("AT+QLWSERV=iot.example.com,5683", "AT+QLWCONF=ep", "AT+QLWOPEN=0", "AT+QLWDEL")
                + """
                ! resolved 127.0.0.1
                """ + GONE);
    }

    @Test
    void betweenThe201AndConnectOkItDeregistersAndConnectOkNeverComes() {
        play("times exact\n" + States.REGISTERING + """
                <~ ACK 2.01 location=/rd/5
                > AT+QLWDEL
                ~> CON DELETE /rd/5
                (1s)
                <~ ACK 2.02
                < OK
                """ + GONE);
    }

    @Test
    void anUpdateIsAbandonedAndHasNoResult() {
        play(States.UPDATING + """
                > AT+QLWDEL
                ~> CON DELETE /rd/5
                <~ ACK 2.02
                < OK
                """ + GONE);
    }

    @Test
    void anOpenConIsAbandonedAndHasNoResult() {
        play(States.SENDING + """
                > AT+QLWDEL
                ~> CON DELETE /rd/5
                <~ ACK 2.02
                < OK
                """ + GONE);
    }

    @Test
    void anOpenCloseIsAbandonedAndHasNoResult() {
        play(States.DEREGISTERING + oks("AT+QLWDEL") + "<~ ACK 2.02\n" + GONE);
    }

    @Test
    void resultsThatWereNotPrintedYetNeverCome() {
        play(States.SENDING + """
                <~ ACK
                > AT+QLWDEL
                ~> CON DELETE /rd/5
                <~ ACK 2.02
                < OK
                """ + GONE);
    }

    @Test
    void urcsThatWereNotPrintedYetNeverCome() {
        play(REGISTERED + """
                > AT
                < OK
                <~ CON PUT /19/1/0 ct=42 41
                ~> ACK 2.04
                > AT+QLWDEL
                ~> CON DELETE /rd/5
                <~ ACK 2.02
                < OK
                """ + GONE);
    }

    @Test
    void meanwhileThePlatformIsNotServed() {
        play(REGISTERED + """
                > AT+QLWDEL
                ~> CON DELETE /rd/5
                <~ CON PUT /19/1/0 ct=42 41
                <~ CON GET /19/0/0 observe=0
                ~> CON DELETE /rd/5
                < OK
                """ + GONE);
    }

    @Test
    void anotherPlatformMayBeConfiguredThen() {
        play(OBSERVED + """
                > AT+QLWDEL
                ~> CON DELETE /rd/5
                <~ ACK 2.02
                < OK
                """ + OBSERVED.replace("180.101.147.115", "127.0.0.2").replace("/rd/5", "/rd/77"));
    }

    @Test
    void observationsAreGoneToo() {
        play(OBSERVED + """
                > AT+QLWDEL
                ~> CON DELETE /rd/5
                <~ ACK 2.02
                < OK
                """ + REGISTERED + errors("AT+QLWDATASEND=19,0,0,1,01,0x0000"));
    }

    @Test
    void linesTypedMeanwhileWait() {
        play(REGISTERED + """
                > AT+QLWDEL
                ~> CON DELETE /rd/5
                > AT+QLWSERV="127.0.0.3",5683
                > AT+QLWSERV?
                (1s)
                <~ ACK 2.02
                < OK
                < OK
                < +QLWSERV: "127.0.0.3",5683
                < OK
                """);
    }

    @Test
    void theRestOfItsLineRunsBehindIt() {
        play(REGISTERED + """
                > AT+QLWDEL;+QLWCONF="new";+QLWCONF?
                ~> CON DELETE /rd/5
                <~ ACK 2.02
                < +QLWCONF: "new"
                < OK
                """);
    }

    @Test
    void linesTypedMeanwhileAreEchoedWhenTheirTurnComes() {
        play("""
                echo on
                > AT+QLWSERV=127.0.0.1,5683
                < OK
                > AT+QLWCONF=ep
                < OK
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                <~ ACK 2.01 location=/rd/5
                < CONNECT OK
                > AT+QLWDEL
                ~> CON DELETE /rd/5
                <~ ACK 2.02
                < OK
                > AT
                < OK
                """);
    }

    @Test
    void aRegistrationWithoutALocationEndsAtOnce() {
        play(States.REGISTERING + "<~ ACK 2.01\n< CONNECT OK\n" + oks("AT+QLWDEL") + GONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AT+QLWDEL?", "AT+QLWDEL=?", "AT+QLWDEL=", "AT+QLWDEL=0", "AT+QLWDEL 1"})
    void otherFormsAreErrorsAndDeleteNothing(String line) {
        play(OBSERVED + errors(line) + """
                > AT+QLWDATASEND=19,0,0,1,01,0x0000
                < OK
                ~> NON 2.05
                """);
        play(Transcript.CONFIGURED + errors(line) + """
                > AT+QLWCONF?
                < +QLWCONF: "867724030023557"
                < OK
                """);
    }
}
