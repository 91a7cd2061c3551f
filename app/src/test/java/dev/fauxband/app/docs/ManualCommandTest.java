package dev.fauxband.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.app.Spoken;
import dev.fauxband.at.AtCommand;
import dev.fauxband.command.CommandScope;
import dev.fauxband.command.Commands;
import dev.fauxband.script.ScriptParser;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ManualCommandTest {
    private static Stream<AtCommand<CommandScope>> commands() {
        return Commands.ALL.commands().stream();
    }

    @Test
    void listNamesEachCommandOnce() {
        List<String> lines = Spoken.by("manual").out().lines().toList();

        assertThat(commands())
                .allSatisfy(command -> assertThat(lines)
                        .filteredOn(line -> line.startsWith("  AT" + command.name() + " "))
                        .hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"qlwserv", "+QLWSERV", "AT+QLWSERV", "at+qlwserv?", "AT+QLWSERV=?", "At+QlwServ=\"h\",1"})
    void commandIsFoundHoweverItIsTyped(String typed) {
        Spoken spoken = Spoken.by("manual", typed);

        assertThat(spoken.exitCode()).isZero();
        assertThat(spoken.out()).startsWith("AT+QLWSERV   Configure the IoT Platform Address and Port\n");
    }

    @ParameterizedTest
    @CsvSource({"ate0, ATE", "e, ATE", "&w, AT&W", "at&f, AT&F", "atI, ATI", "cgsn, AT+CGSN", "gsn, AT+GSN"})
    void basicCommandsAreFoundToo(String typed, String name) {
        assertThat(Spoken.by("manual", typed).out()).startsWith(name + "   ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AT", "at"})
    void whatEveryLineBeginsWithHasItsPageToo(String typed) {
        Spoken spoken = Spoken.by("manual", typed);

        assertThat(spoken.exitCode()).isZero();
        assertThat(spoken.out()).startsWith("AT   ").contains("\nExample\n  > AT\n  < OK\n");
        assertThat(Spoken.by("manual").out()).contains("\n  AT   ");
    }

    @Test
    void mistypedCommandLeadsToTheNearest() {
        assertThat(Spoken.by("manual", "AT+QLWSRV"))
                .isEqualTo(new Spoken(
                        2,
                        "",
                        "fauxband manual: the module has no command \"AT+QLWSRV\"; did you mean qlwserv?"
                                + System.lineSeparator()));
        assertThat(Spoken.by("manual", "nothing").err()).contains("fauxband manual lists them.");
    }

    @Test
    void pageSaysFormsRangesTimesAndTheAnswerToTheTestForm() {
        assertThat(Spoken.by("manual", "qlwrd").out())
                .contains("Manual §3.10. Answers within 300 ms.")
                .contains("AT+QLWRD=<read_length>")
                .contains("+QLWRD: (1-512)")
                .contains("whole number, 1 to 512");
        assertThat(Spoken.by("manual", "qlwaddobj").out())
                .contains("AT+QLWADDOBJ=<obj_id>[,<ins_id>[,<res_num>[,<res_id>…]]]");
        assertThat(Spoken.by("manual", "qlwdel").out()).contains("Answers within 5 s.");
        assertThat(Spoken.by("manual", "cfun").out()).contains("AT+CFUN=<fun>[,<rst>]", "one of 0, 1, 4");
        assertThat(Spoken.by("manual", "qlwdatasend").out())
                .contains("Answers within 300 ms; after OK may come SEND OK or SEND FAIL.")
                .contains("0x0000 NON, 0x0100 CON (one of 0x0000, 0x0100)");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void eachCommandHasAnExampleThatIsATranscript(AtCommand<CommandScope> command) {
        List<String> example = CommandPage.of(command).example();

        assertThat(example).anyMatch(line -> line.startsWith("> AT" + command.name()));
        assertThat(ScriptParser.parse(command.name(), String.join("\n", example)))
                .isInstanceOf(ScriptParser.Result.Read.class);
    }

    @Test
    void commandWithoutAnExampleOfItsOwnIsAsked() {
        assertThat(Spoken.by("manual", "csq").out()).endsWith("Example\n  > AT+CSQ\n  < +CSQ: 22,0\n  < OK\n");
    }
}
