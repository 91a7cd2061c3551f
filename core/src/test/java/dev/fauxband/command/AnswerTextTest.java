package dev.fauxband.command;

import static dev.fauxband.script.Transcript.play;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.modem.ModemProfile;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Another answer for one form of a base command. */
final class AnswerTextTest {
    private static ModemProfile answering(String form, String... lines) {
        AnswerText.Parsed parsed = AnswerText.parse(form, List.of(lines));
        return ModemProfile.BC26.answering(((AnswerText.Parsed.Accepted) parsed).answer());
    }

    private static String why(String form, List<String> lines) {
        return ((AnswerText.Parsed.Refused) AnswerText.parse(form, lines)).why();
    }

    @Test
    void eachFormHasItsOwn() {
        play(answering("+CGMR", "Revision: X"), """
                > AT+CGMR
                < Revision: X
                < OK
                > AT+CGMR=?
                < OK
                """);
        play(answering("AT+cpin?", "+CPIN: SIM PIN"), """
                > AT+CPIN?
                < +CPIN: SIM PIN
                < OK
                """);
        play(answering("+CGSN=", "+CGSN: 1"), """
                > AT+CGSN=1
                < +CGSN: 1
                < OK
                > AT+CGSN
                < 867724030023557
                < OK
                """);
        play(answering("+CSQ=?", "+CSQ: (0-31),(99)"), """
                > AT+CSQ=?
                < +CSQ: (0-31),(99)
                < OK
                > AT+CSQ
                < +CSQ: 22,0
                < OK
                """);
    }

    @Test
    void noLineIsPlainOkAndSeveralAreSeveral() {
        play(answering("+CSQ"), "> AT+CSQ\n< OK\n");
        play(answering("I", "One", "Two"), "> ATI\n< One\n< Two\n< OK\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            +CGMX     | there is no base command
            +CGMR?    | AT+CGMR has no form AT+CGMR?
            +QLWSERV? | is of the LwM2M set
            """)
    void whatThereIsNotIsRefused(String form, String expected) {
        assertThat(why(form, List.of("x"))).containsIgnoringCase(expected);
    }

    @Test
    void linesHaveBounds() {
        String longest = "x".repeat(AnswerText.LINE_OCTETS_MAX);
        assertThat(AnswerText.parse("+CGMR", List.of(longest))).isInstanceOf(AnswerText.Parsed.Accepted.class);
        assertThat(why("+CGMR", List.of(longest + "x"))).startsWith("an answer is at most 16 lines");
        assertThat(why("+CGMR", List.of("a\tb"))).startsWith("an answer is at most 16 lines");
        assertThat(AnswerText.parse("+CGMR", Collections.nCopies(AnswerText.LINES_MAX, "x")))
                .isInstanceOf(AnswerText.Parsed.Accepted.class);
        assertThat(why("+CGMR", Collections.nCopies(AnswerText.LINES_MAX + 1, "x")))
                .startsWith("an answer is at most 16 lines");
    }
}
