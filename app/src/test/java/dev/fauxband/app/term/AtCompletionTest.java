package dev.fauxband.app.term;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.command.Commands;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AtCompletionTest {
    private static List<String> lines(String typed) {
        return AtCompletion.of(typed).stream().map(Completion::line).toList();
    }

    @Test
    void everyCommandIsListed() {
        assertThat(lines("AT"))
                .hasSizeGreaterThanOrEqualTo(Commands.ALL.commands().size() - 1);
        assertThat(lines("AT+QLW")).hasSize(Commands.QLW.size()).contains("AT+QLWSERV", "AT+QLWRD");
    }

    @Test
    void namesAreGoneOnWithInTheCaseOfTheUser() {
        assertThat(lines("AT+QLWDATAS")).containsExactlyInAnyOrder("AT+QLWDATASEND", "AT+QLWDATASTATUS");
        assertThat(lines("at+qlwse")).containsExactly("at+qlwserv");
        assertThat(lines("A")).containsExactly("AT");
        assertThat(lines("X")).isEmpty();
        assertThat(lines("+QLW")).isEmpty();
    }

    @Test
    void aWholeNameIsFollowedByItsForms() {
        assertThat(AtCompletion.of("AT+QLWSERV"))
                .extracting(Completion::shown)
                .containsExactlyInAnyOrder("AT+QLWSERV=<IP_address>,<port>", "AT+QLWSERV?", "AT+QLWSERV=?");
        assertThat(lines("AT+QLWSERV")).containsExactlyInAnyOrder("AT+QLWSERV=", "AT+QLWSERV?", "AT+QLWSERV=?");
        assertThat(lines("ATE")).containsExactly("ATE0", "ATE1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AT+QLWOPEN= | AT+QLWOPEN=0 AT+QLWOPEN=1",
                "AT+QLWDATASEND=19,0,0,1,01, | AT+QLWDATASEND=19,0,0,1,01,0x0000 AT+QLWDATASEND=19,0,0,1,01,0x0100",
                "AT+QLWDATASEND=19,0,0,1,01,0x01 | AT+QLWDATASEND=19,0,0,1,01,0x0100",
                "AT+QLWDATASEND=19,0,0,3,\"a,b\", | AT+QLWDATASEND=19,0,0,3,\"a,b\",0x0000 "
                        + "AT+QLWDATASEND=19,0,0,3,\"a,b\",0x0100",
                "ATE0;+QLWOPEN= | ATE0;+QLWOPEN=0 ATE0;+QLWOPEN=1"
            })
    void valuesAreListedWhereTheyCanBe(String typed, String expected) {
        assertThat(lines(typed)).containsExactly(expected.split(" (?=AT)", -1));
    }

    @Test
    void whatCannotBeListedIsToldInWords() {
        assertThat(lines("AT+QLWSERV=\"1.2.3.4\",")).isEmpty();
        assertThat(AtCompletion.tip("AT+QLWSERV=\"1.2.3.4\","))
                .hasValueSatisfying(tip -> assertThat(tip)
                        .startsWith("AT+QLWSERV=<IP_address>,<port>")
                        .contains("<port>: UDP port of the platform (whole number, 0 to 65535)"));
        assertThat(AtCompletion.tip("AT+QLWSERV=\"1.2.3.4\",1,")).isEmpty();
        assertThat(AtCompletion.tip("AT+NOTHING=")).isEmpty();
    }

    /** What Tab offers the module takes: names and forms of all commands lead on from one to the next. */
    @Test
    void whatIsListedBeginsAsItWasTyped() {
        for (Completion name : AtCompletion.of("AT")) {
            assertThat(name.line()).startsWith("AT");
            assertThat(AtCompletion.of(name.line()))
                    .as(name.line())
                    .isNotEmpty()
                    .allSatisfy(form -> assertThat(form.line()).startsWith(name.line()));
        }
    }
}
