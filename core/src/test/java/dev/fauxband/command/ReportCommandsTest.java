package dev.fauxband.command;

import static dev.fauxband.command.Lines.errors;
import static dev.fauxband.command.Lines.oks;
import static dev.fauxband.script.Transcript.play;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.at.AtCommand;
import dev.fauxband.at.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** AT+CMEE and AT+CLAC. */
final class ReportCommandsTest {
    @Test
    @Covers(command = "+CMEE", form = Form.READ)
    @Covers(command = "+CMEE", form = Form.WRITE)
    @Covers(command = "+CMEE", form = Form.TEST)
    void errorsAreReportedAsAskedFor() {
        play("""
                > AT+CMEE?
                < +CMEE: 0
                < OK
                > AT+NONE
                < ERROR
                > AT+CMEE=1
                < OK
                > AT+NONE
                < +CME ERROR: 4
                > AT+CSQ=1
                < +CME ERROR: 4
                > AT+CGATT=9
                < +CME ERROR: 50
                > AT+CMEE=2
                < OK
                > AT+NONE
                < +CME ERROR: operation not supported
                > AT+CGATT=9
                < +CME ERROR: Incorrect parameters
                > AT+CMEE?
                < +CMEE: 2
                < OK
                > AT+CMEE=?
                < +CMEE: (0-2)
                < OK
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AT+QLWSERV?",
                "AT+QLWSERV",
                "AT+QLWSERV=1",
                "AT+QLWCONF=",
                "AT+QLWADDOBJ=0",
                "AT+QLWADDOBJ",
                "AT+QLWDELOBJ=9",
                "AT+QLWOPEN=0",
                "AT+QLWOPEN?x",
                "AT+QLWUPDATE",
                "AT+QLWUPDATE=1",
                "AT+QLWCLOSE",
                "AT+QLWDATASEND=1",
                "AT+QLWDATASEND=19,0,0,1,00,0x0000",
                "AT+QLWDATASTATUS",
                "AT+QLWRD=0",
                "AT+QLWCFG?",
                "AT+QLWDEL?",
                "AT+QLWDEL\"\""
            })
    void theQlwSetAnswersPlainErrorWhateverCmeeSays(String line) {
        play(oks("AT+CMEE=1") + errors(line) + oks("AT+CMEE=2") + errors(line));
    }

    @Test
    @Covers(command = "+CLAC", form = Form.EXECUTION)
    @Covers(command = "+CLAC", form = Form.TEST)
    void clacListsEachCommandOnce() {
        StringBuilder script = new StringBuilder("> AT+CLAC\n");
        Commands.ALL
                .commands()
                .forEach(command -> script.append("< AT").append(command.name()).append('\n'));

        play(script + "< OK\n" + oks("AT+CLAC=?"));
    }

    @Test
    void clacKnowsTheManualsCommands() {
        assertThat(Commands.ALL.commands().stream().map(AtCommand::name))
                .containsSubsequence("E", "&W", "I", "+CGMI", "+CFUN", "+CMEE", "+CLAC")
                .containsSubsequence(FormsTest.DECLARED.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"AT+CMEE", "AT+CMEE=3", "AT+CMEE=", "AT+CMEE=1,1", "AT+CLAC?", "AT+CLAC=1"})
    void otherFormsAndRangesAreErrors(String line) {
        play(errors(line));
    }
}
