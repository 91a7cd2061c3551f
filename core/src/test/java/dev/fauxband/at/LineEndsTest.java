package dev.fauxband.at;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a command line begins and ends, and what of it comes back (hosts; the echo is an inference). */
final class LineEndsTest {
    private static final String OK = "\r\nOK\r\n";

    private final ToyLine line = new ToyLine();

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n", "\n\r"})
    void eachLineEndEndsOneLine(String end) {
        assertThat(line.type("AT+DO" + end)).isEqualTo(OK);
        assertThat(line.type("AT*STAR" + end + "AT&B" + end)).isEqualTo(OK + OK);
        assertThat(line.ran).containsExactly("DO", "STAR", "&B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n", "\n\r"})
    void lineEndsAreNotEchoedTwice(String end) {
        assertThat(line.echoing().type("AT" + end)).isEqualTo("AT" + end.charAt(0) + OK);
        assertThat(line.type("AT" + end)).isEqualTo("AT" + end.charAt(0) + OK);
    }

    @Test
    void theSecondHalfOfALineEndMayComeLate() {
        assertThat(line.echoing().type("AT\r")).isEqualTo("AT\r" + OK);
        assertThat(line.type("\n")).isEmpty();
        assertThat(line.type("AT\n")).isEqualTo("AT\n" + OK);
        assertThat(line.type("\r")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n", "\n\r", "\r\r\r", "\n\n", "\r\n\r\n", "   \r", "\0\r"})
    void aLineWithoutACommandIsSilent(String nothing) {
        assertThat(line.echoing().type(nothing)).isEmpty();
        assertThat(line.type(nothing + "AT\r")).isEqualTo(echoed(nothing) + "AT\r" + OK);
    }

    /** What of it stands on the same line as the AT behind it. */
    private static String echoed(String nothing) {
        return nothing.substring(Math.max(nothing.lastIndexOf('\r'), nothing.lastIndexOf('\n')) + 1);
    }

    @Test
    void bareAtAnswersOk() {
        assertThat(line.type("AT\r")).isEqualTo(OK);
        assertThat(line.type("at\r")).isEqualTo(OK);
        assertThat(line.type("aT;\r")).isEqualTo(OK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" ", "\0\0", "\u00ff", "+++", "~!@#$%^&*()_[]{}:;,.<>/?'\"\\|`=-", "\u0080\u00a0\u007f\u001b"})
    void octetsBeforeAtThatAreNoLettersOrDigitsAreSkipped(String before) {
        assertThat(line.type(before + "AT+DO\r")).isEqualTo(OK);
        assertThat(line.ran).containsExactly("DO");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OK",
                "ERROR",
                "+QLWOBSERVE: 0,19,0,0",
                "xAT",
                "0AT",
                "1AT",
                "9AT",
                "ZAT",
                "aAT",
                "A T",
                "A",
                "T",
                "0",
                "zAT+DO"
            })
    void linesThatDoNotBeginWithAtAreIgnored(String other) {
        assertThat(line.echoing().type(other + "\r")).isEmpty();
        assertThat(line.ran).isEmpty();
        assertThat(line.type("AT\r")).isEqualTo("AT\r" + OK);
    }

    @Test
    void itsOwnAnswersSentBackStartNoConversation() {
        String answer = line.type("AT+DO?\r");

        assertThat(line.type(answer)).isEmpty();
    }

    @Test
    void echoBeginsWhenTheLineIsSeenToBeACommand() {
        line.echoing();

        assertThat(line.type("A")).isEmpty();
        assertThat(line.type("T")).isEqualTo("AT");
        assertThat(line.type("+d")).isEqualTo("+d");
        assertThat(line.type("O\r")).isEqualTo("O\r" + OK);
    }

    @Test
    void echoGivesOctetsBackAsTheyCame() {
        assertThat(line.echoing().type("\0\u00ffat +do \r")).isEqualTo("\0\u00ffat +do \r" + OK);
    }

    @Test
    void withoutEchoNothingComesBack() {
        assertThat(line.type("AT")).isEmpty();
        assertThat(line.type("+DO\r")).isEqualTo(OK);
    }

    @Test
    void echoSwitchedOnWithinALineBeginsBehindIt() {
        line.type("AT");
        line.echoing();

        assertThat(line.type("\r")).isEqualTo(OK);
        assertThat(line.type("AT\r")).isEqualTo("AT\r" + OK);
    }

    @Test
    void aLineOfExactly2048OctetsIsACommandLine() {
        assertThat(line.type("AT+DO" + " ".repeat(2043) + "\r")).isEqualTo(OK);
    }

    @Test
    void aLongerLineIsAnError() {
        assertThat(line.type("AT+DO" + " ".repeat(2044) + "\r")).isEqualTo("\r\nERROR\r\n");
        assertThat(line.ran).isEmpty();
        assertThat(line.remarks()).contains("the line is longer than 2048 octets");
        assertThat(line.type("AT+DO\r")).isEqualTo(OK);
    }

    @Test
    void aMegabyteWithoutAnEndIsDroppedAndTheNextLineRuns() {
        String flood = "AT+DO=\"" + "x".repeat(1_000_000);

        assertThat(line.type(flood)).isEmpty();
        assertThat(line.type("\r")).isEqualTo("\r\nERROR\r\n");
        assertThat(line.type("AT+DO\r")).isEqualTo(OK);
    }

    @Test
    void aMegabyteThatIsNoCommandIsIgnored() {
        assertThat(line.echoing().type("U".repeat(1_000_000) + "\r")).isEmpty();
        assertThat(line.type(" ".repeat(1_000_000) + "AT\r")).isEmpty();
        assertThat(line.type("AT\r")).isEqualTo("AT\r" + OK);
    }

    @Test
    void theLineIsIdleBetweenLines() {
        assertThat(line.session.idle()).isTrue();
        line.type("A");
        assertThat(line.session.idle()).isFalse();
        line.type("T\r");
        assertThat(line.session.idle()).isTrue();
        line.type("AT+LATER\r");
        assertThat(line.session.idle()).isFalse();
        line.complete(CommandResponse.done());
        assertThat(line.session.idle()).isTrue();
    }
}
