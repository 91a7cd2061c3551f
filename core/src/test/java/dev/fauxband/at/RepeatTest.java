package dev.fauxband.at;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** V.250 §5.2.4: A/ gives the line before once more, and no line end follows it. */
final class RepeatTest {
    private static final String OK = "\r\nOK\r\n";

    private final ToyLine line = new ToyLine();

    @Test
    void theLineBeforeRunsAgainAtTheSlash() {
        line.type("AT+DO=\"x\",5\r");

        assertThat(line.type("A")).isEmpty();
        assertThat(line.type("/")).isEqualTo(OK);
        assertThat(line.type("a/")).isEqualTo(OK);
        assertThat(line.ran).containsExactly("DO=[x#0][5#5]", "DO=[x#0][5#5]", "DO=[x#0][5#5]");
        assertThat(line.session.idle()).isTrue();
    }

    @Test
    void aLineEndBehindItIsAnEmptyLine() {
        line.type("AT+DO?\r");

        assertThat(line.type("A/\r\n")).isEqualTo("\r\n+DO: 7\r\n" + OK);
    }

    @Test
    void itIsEchoedAsItIsTyped() {
        line.echoing().type("AT\r");

        assertThat(line.type("\0A/")).isEqualTo("\0A/" + OK);
    }

    @Test
    void withNothingBeforeItIsABareAt() {
        assertThat(line.type("A/")).isEqualTo(OK);
    }

    @Test
    void aLineThatFailedFailsAgain() {
        line.type("AT+NO\r");

        assertThat(line.type("A/")).isEqualTo("\r\nERROR\r\n");
        assertThat(line.traced()).containsExactly("> AT+NO", "< ERROR", "> A/", "< ERROR");
    }

    @Test
    void linesThatAreNoneAndLinesTooLongAreNotRepeated() {
        line.type("AT+DO?\r");
        line.type("noise\r");
        line.type("AT" + "+".repeat(AtSession.LINE_OCTETS_MAX) + "\r");

        assertThat(line.type("A/")).isEqualTo("\r\n+DO: 7\r\n" + OK);
    }

    @Test
    void itWaitsBehindACommandThatRuns() {
        line.type("AT+LATER\rAT+DO?\rA/");

        assertThat(line.complete(CommandResponse.done())).isEqualTo(OK + ("\r\n+DO: 7\r\n" + OK).repeat(2));
    }

    @Test
    void aRepeatedCommandMayRun() {
        line.type("AT+LATER\r");
        line.complete(CommandResponse.done());

        assertThat(line.type("A/AT\r")).isEmpty();
        assertThat(line.complete(CommandResponse.done())).isEqualTo(OK + OK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AA/", "BA/", "A /", "ATX/", "1A/"})
    void otherSlashesRepeatNothing(String text) {
        line.type("AT+DO\r");
        line.type(text + "\r");

        assertThat(line.ran).containsExactly("DO");
    }
}
