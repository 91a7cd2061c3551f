package dev.fauxband.at;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import dev.fauxband.trace.Trace;
import org.junit.jupiter.api.Test;

/** The trace has the line's session as a transcript would. */
final class LineTraceTest {
    private final ToyLine line = new ToyLine();

    @Test
    void linesAnswersAndReportsAreTraced() {
        line.type("AT+DO?;+TWO\r");
        line.pass(50);
        line.urc("+URC");
        line.type("AT+NO\r");

        assertThat(line.traced())
                .containsExactly("> AT+DO?;+TWO", "< +DO: 7", "< one", "< two", "< OK", "< +URC", "> AT+NO", "< ERROR");
    }

    @Test
    void v0IsTracedAsItIs() {
        line.settings.use(line.settings.current().with(LineParameter.VERBOSE, 0));
        line.type("AT\r");
        line.type("AT+NO\r");

        assertThat(line.traced()).containsExactly("> AT", "< 0", "> AT+NO", "< 4");
    }

    @Test
    void whatIsIgnoredIsNot() {
        line.type("OK\r\r\n");

        assertThat(line.traced()).isEmpty();
    }

    @Test
    void octetsAreTracedOneCharacterEach() {
        line.type("\u00ffAT\0\r");

        assertThat(line.traced()).first().isEqualTo("> \u00ffAT\0");
    }

    @Test
    void onlyReasonsAreTracedWhereNoMoreIsWanted() {
        ToyLine terse = new ToyLine(Trace.Level.REASONS);
        terse.type("AT+NO\r");
        terse.urc("+URC");
        terse.pass(50);

        assertThat(terse.remarks()).containsExactly("ERROR to AT+NO: it never does");
        terse.type("AT\r");
        assertThat(terse.traced()).isEmpty();
    }

    @Test
    void whatNobodyTakesIsBoundedAndSaid() {
        for (int i = 0; i < LineOutput.OUTPUTS_MAX; i++) {
            line.session.receive(line.nowNs, Octets.latin1("AT\r"));
            line.traced();
        }
        line.nowNs += 50 * ToyLine.MS;
        line.session.report(line.nowNs, Octets.latin1("+LOST"), new ToyLine.Tag("LOST", false));

        assertThat(line.remarks()).containsExactly("a report was lost: nobody takes what leaves for the host");
        assertThat(line.outputs()).hasSize(LineOutput.OUTPUTS_MAX);
        assertThat(line.urc("+URC")).isEqualTo("\r\n+URC\r\n");
    }

    @Test
    void answersThatNobodyTakesAreCountedAndSaid() {
        for (int i = 0; i < LineOutput.OUTPUTS_MAX; i++) {
            line.session.receive(line.nowNs, Octets.latin1("AT\r"));
            line.remarks();
        }
        line.session.receive(line.nowNs, Octets.latin1("AT\r"));
        assertThat(line.remarks()).containsExactly("an answer was lost: nobody takes what leaves for the host");
        line.session.receive(line.nowNs, Octets.latin1("AT\rAT\r"));
        assertThat(line.remarks()).isEmpty();
        assertThat(line.outputs()).hasSize(LineOutput.OUTPUTS_MAX);

        assertThat(line.type("AT\r")).isEqualTo("\r\nOK\r\n");
        assertThat(line.remarks()).containsExactly("3 answers were lost until now");
        assertThat(line.type("AT\r")).isEqualTo("\r\nOK\r\n");
        assertThat(line.remarks()).isEmpty();
    }
}
