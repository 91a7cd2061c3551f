package dev.fauxband.command;

import static dev.fauxband.command.Lines.errors;
import static dev.fauxband.command.Lines.oks;
import static dev.fauxband.script.Transcript.OBSERVED;
import static dev.fauxband.script.Transcript.play;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.at.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Manual §3.11: AT+QLWCFG. */
final class QlwCfgTest {
    private static final String SENDS_HEX = """
            > AT+QLWDATASEND=19,0,0,1,4A,0x0000
            < OK
            ~> NON 2.05 4A
            """;
    private static final String SENDS_TEXT = """
            > AT+QLWDATASEND=19,0,0,1,J,0x0000
            < OK
            ~> NON 2.05 4A
            """;

    private static String receives(String data) {
        return """
                <~ CON PUT /19/1/0 ct=42 4A
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,1,%s
                """.formatted(data);
    }

    @Test
    @Manual({"3.11", "3.11 example"})
    @Covers(command = "+QLWCFG", form = Form.WRITE)
    void theManualsExample() {
        play(OBSERVED + """
                AT+QLWCFG="dataformat",1,1 //Set sending and received data into hex mode.
                OK
                """ + SENDS_HEX + receives("4A") + """
                AT+QLWCFG="dataformat",1,0 //Set sending data into hex mode and received data into text mode.
                OK
                """ + SENDS_HEX + receives("J"));
    }

    @Test
    @Manual("3.11")
    void textModeForSending() {
        play(OBSERVED + oks("AT+QLWCFG=\"dataformat\",0,1") + SENDS_TEXT + receives("4A"));
        play(OBSERVED + oks("AT+QLWCFG=\"dataformat\",0,0") + SENDS_TEXT + receives("J"));
    }

    @Test
    @Manual("3.11")
    @Covers(command = "+QLWCFG", form = Form.TEST)
    void theTestFormShowsTheRanges() {
        play("""
                > AT+QLWCFG=?
                < +QLWCFG: "dataformat",(0,1),(0,1)
                < OK
                """);
    }

    @Test
    void bothAreHexFromTheBeginning() {
        play(OBSERVED + SENDS_HEX + receives("4A"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fresh", "configured", "registering", "registered", "updating", "sending", "deregistering"})
    void itIsTakenInEachState(String state) {
        play(States.named(state) + oks("AT+QLWCFG=\"dataformat\",0,0", "AT+QLWCFG=\"dataformat\",1,1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AT+QLWCFG=dataformat,0,0",
                "AT+QLWCFG=\"DataFormat\",0,0",
                "AT+QLWCFG= \" dataformat \" , 0 , 0 ",
                "AT+QLWCFG=\"dataformat\",\"0\",\"00\"",
                "at+qlwcfg=\"dataformat\",0,0"
            })
    void quotesBlanksAndCaseDoNotMatter(String line) {
        play(OBSERVED + oks(line) + SENDS_TEXT + receives("J"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AT+QLWCFG",
                "AT+QLWCFG?",
                "AT+QLWCFG=",
                "AT+QLWCFG=\"dataformat\"",
                "AT+QLWCFG=\"dataformat\",0",
                "AT+QLWCFG=\"dataformat\",0,",
                "AT+QLWCFG=\"dataformat\",,0",
                "AT+QLWCFG=\"dataformat\",2,0",
                "AT+QLWCFG=\"dataformat\",0,2",
                "AT+QLWCFG=\"dataformat\",-1,0",
                "AT+QLWCFG=\"dataformat\",0,0,0",
                "AT+QLWCFG=\"dataformat\",0,0,",
                "AT+QLWCFG=\"format\",0,0",
                "AT+QLWCFG=0,0",
                "AT+QLWCFG=\"\",0,0"
            })
    void whatIsNoFormatIsAnErrorAndChangesNothing(String line) {
        play(OBSERVED + errors(line) + SENDS_HEX + receives("4A"));
    }

    @Test
    void theFormatStaysOverQlwdel() {
        play(oks("AT+QLWCFG=\"dataformat\",0,0", "AT+QLWDEL") + OBSERVED + SENDS_TEXT + receives("J"));
    }

    @Test
    @Manual("3.11")
    void itAnswersAtOnce() {
        assertThat(QlwCfg.COMMAND.responseMs()).isEqualTo(300);
        play("times exact\n" + oks("AT+QLWCFG=\"dataformat\",0,0"));
    }
}
