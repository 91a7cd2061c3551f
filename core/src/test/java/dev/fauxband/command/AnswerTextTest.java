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

    private static ModemProfile answering(ModemProfile profile, String form, String... lines) {
        AnswerText.Parsed parsed = AnswerText.parse(form, List.of(lines));
        return profile.answering(((AnswerText.Parsed.Accepted) parsed).answer());
    }

    @Test
    void anAnswerThatComesLaterHasAnotherTextToo() {
        play(answering("+COPS=?", "+COPS: (2,\"A\",\"B\",\"46011\",9)", "+COPS: end"), """
                times exact
                > AT+COPS=?;+CSQ
                (21s)
                < +COPS: (2,"A","B","46011",9)
                < +COPS: end
                < +CSQ: 22,0
                < OK
                > AT+CFUN=0
                < OK
                > AT+COPS=?
                < ERROR
                """);
    }

    @Test
    void theLastWordOfAModuleHasAnotherTextToo() {
        play(answering("+QRST=", "+QRST: 1"), """
                > ATE0&W
                < OK
                > AT+QRST=1
                < +QRST: 1
                < OK
                > AT
                < OK
                """);
        play(answering("+QPOWD=0", "POWERED DOWN"), """
                > AT+QPOWD=0
                < POWERED DOWN
                < OK
                > AT
                (60s)
                """);
    }

    @Test
    void someArgumentsHaveTheirOwnWhateverTheOrder() {
        ModemProfile one = answering(answering("+CGSN=1", "+CGSN: one"), "+CGSN=", "+CGSN: any");
        ModemProfile other = answering(answering("+CGSN=", "+CGSN: any"), "+CGSN=01", "+CGSN: one");
        for (ModemProfile profile : List.of(one, other)) {
            play(profile, """
                    > AT+CGSN=1
                    < +CGSN: one
                    < OK
                    > AT+CGSN="1"
                    < +CGSN: one
                    < OK
                    > AT+CGSN=2
                    < +CGSN: any
                    < OK
                    > AT+CGSN
                    < 867724030023557
                    < OK
                    """);
        }
        play(answering(answering("+CGSN=1", "first"), "+CGSN=1", "second"), "> AT+CGSN=1\n< second\n< OK\n");
    }

    @Test
    void whatIsAskedAndWhatIsSetAreToldApart() {
        String set = "> AT+CLCK=\"SC\",1,\"1234\"\n< OK\n";
        play(answering("+CLCK=", "+CLCK: 7"), set + "> AT+CLCK=\"SC\",2\n< +CLCK: 7\n< OK\n");
        play(answering("+CLCK=sc,2", "+CLCK: 7"), set + "> AT+CLCK=\"SC\",2\n< +CLCK: 7\n< OK\n");
        play(answering("+CNUM", "+CNUM: ,\"1064\",129"), "> AT+CNUM\n< +CNUM: ,\"1064\",129\n< OK\n");
        play(answering("+CPIN=?", "+CPIN: x"), "> AT+CPIN=?\n< +CPIN: x\n< OK\n");
        play(answering("+CMEE=2", "+CMEE: set"), """
                > AT+CMEE=1
                < OK
                > AT+CMEE=2
                < +CMEE: set
                < OK
                > AT+CMEE?
                < +CMEE: 2
                < OK
                """);
    }

    @Test
    void anAnswerMayBeARefusal() {
        play(answering("+COPS=?", "ERROR"), """
                > AT+CMEE=1
                < OK
                > AT+COPS=?
                < ERROR
                """);
        play(answering("+CFUN=0", "+CME ERROR: 3"), """
                > AT+CFUN=0
                < ERROR
                > AT+CMEE=1
                < OK
                > AT+CFUN=0
                < +CME ERROR: 3
                > AT+CMEE=2
                < OK
                > AT+CFUN=0
                < +CME ERROR: operation not allowed
                > AT+CFUN?
                < +CFUN: 1
                < OK
                """);
        play(answering("+CSQ", "+CME ERROR:512"), """
                > AT+CMEE=2
                < OK
                > AT+CSQ;+CFUN=0
                < +CME ERROR: 512
                > AT+CFUN?
                < +CFUN: 1
                < OK
                """);
    }

    @Test
    void argumentsThatTheCommandDoesNotTakeAreRefused() {
        assertThat(why("+CGSN=7", List.of("x"))).isEqualTo("AT+CGSN= takes no 7.");
        assertThat(why("+CGSN=1,2", List.of("x"))).isEqualTo("AT+CGSN= takes no 1,2.");
        assertThat(why("+CGSN=1;+CSQ", List.of("x"))).isEqualTo("AT+CGSN= takes no 1;+CSQ.");
        assertThat(why("+CGMR=1", List.of("x"))).contains("has no form");
    }
}
