package dev.fauxband.at;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.at.DteOutput.Kind;
import dev.fauxband.data.Octets;
import org.junit.jupiter.api.Test;

/** What stands around texts on their way to the host (V.250 §5.7.1, §6.2.5, §6.2.6; hosts). */
final class FramingTest {
    private final ToyLine line = new ToyLine();

    private void use(LineSettings settings) {
        line.settings.use(settings.with(LineParameter.ECHO, 0));
    }

    @Test
    void oneInformationLineIsAFrameOfItsOwn() {
        assertThat(line.type("AT+DO?\r")).isEqualTo("\r\n+DO: 7\r\n\r\nOK\r\n");
    }

    @Test
    void severalLinesAreOneFrame() {
        assertThat(line.type("AT+TWO\r")).isEqualTo("\r\none\r\ntwo\r\n\r\nOK\r\n");
    }

    @Test
    void reportsAreFramesOfTheirOwn() {
        assertThat(line.urc("+QLWX: 1")).isEqualTo("\r\n+QLWX: 1\r\n");
        assertThat(line.result("SEND OK")).isEqualTo("\r\nSEND OK\r\n");
    }

    @Test
    void outputsSayWhatTheyAre() {
        line.echoing().session.receive(line.nowNs, Octets.latin1("AT+DO?\r"));
        assertThat(line.outputs()).extracting(DteOutput::kind).containsExactly(Kind.ECHO, Kind.ANSWER);

        line.pass(ToyLine.GAP_MS);
        line.session.report(line.nowNs, Octets.latin1("+URC"), new ToyLine.Tag("+URC", false));
        assertThat(line.outputs()).extracting(DteOutput::kind).containsExactly(Kind.REPORT);
    }

    @Test
    void v0ShortensEverything() {
        use(LineSettings.FACTORY.with(LineParameter.VERBOSE, 0));

        assertThat(line.type("AT+DO?\r")).isEqualTo("+DO: 7\r\n0\r");
        assertThat(line.type("AT+NO\r")).isEqualTo("4\r");
        assertThat(line.urc("+QLWX: 1")).isEmpty();
        assertThat(line.pass(ToyLine.GAP_MS)).isEqualTo("+QLWX: 1\r\n");
    }

    @Test
    void s3AndS4StandInAllLineEnds() {
        use(LineSettings.FACTORY.with(LineParameter.TERMINATION, '!').with(LineParameter.FORMATTING, '~'));

        assertThat(line.type("AT+DO?!")).isEqualTo("!~+DO: 7!~!~OK!~");
        assertThat(line.type("AT+TWO!")).isEqualTo("!~one!~two!~!~OK!~");
        line.pass(ToyLine.GAP_MS);
        assertThat(line.urc("+QLWX: 1")).isEqualTo("!~+QLWX: 1!~");
    }

    @Test
    void s3AndS4StandInWhatV0Leaves() {
        use(LineSettings.FACTORY
                .with(LineParameter.TERMINATION, '!')
                .with(LineParameter.FORMATTING, '~')
                .with(LineParameter.VERBOSE, 0));

        assertThat(line.type("AT+DO?!")).isEqualTo("+DO: 7!~0!");
        line.pass(ToyLine.GAP_MS);
        assertThat(line.result("SEND OK")).isEqualTo("SEND OK!~");
    }

    @Test
    void q1KeepsFinalResultsBackAndNothingElse() {
        use(LineSettings.FACTORY.with(LineParameter.QUIET, 1));

        assertThat(line.type("AT+DO?\r")).isEqualTo("\r\n+DO: 7\r\n");
        assertThat(line.type("AT+NO\r")).isEmpty();
        assertThat(line.remarks()).contains("OK is not shown: ATQ1", "ERROR is not shown: ATQ1");
        assertThat(line.pass(ToyLine.GAP_MS)).isEmpty();
        assertThat(line.result("SEND OK")).isEqualTo("\r\nSEND OK\r\n");
    }

    @Test
    void cmee0GivesPlainError() {
        assertThat(line.type("AT+NO\r")).isEqualTo("\r\nERROR\r\n");
    }

    @Test
    void cmee1GivesNumbers() {
        use(LineSettings.FACTORY.with(LineParameter.ERROR_REPORT, 1));

        assertThat(line.type("AT+NO\r")).isEqualTo("\r\n+CME ERROR: 3\r\n");
        assertThat(line.type("AT+NO=1\r")).isEqualTo("\r\n+CME ERROR: 50\r\n");
        assertThat(line.type("AT+NO?\r")).isEqualTo("\r\n+CME ERROR: 4\r\n");
        assertThat(line.type("AT+UNKNOWN\r")).isEqualTo("\r\n+CME ERROR: 4\r\n");
        assertThat(line.type("AT+NO!\r")).isEqualTo("\r\n+CME ERROR: 4\r\n");
        assertThat(line.type("AT9\r")).isEqualTo("\r\n+CME ERROR: 4\r\n");
    }

    @Test
    void cmee2GivesTexts() {
        use(LineSettings.FACTORY.with(LineParameter.ERROR_REPORT, 2));

        assertThat(line.type("AT+NO\r")).isEqualTo("\r\n+CME ERROR: operation not allowed\r\n");
        assertThat(line.type("AT+NO=1\r")).isEqualTo("\r\n+CME ERROR: Incorrect parameters\r\n");
        assertThat(line.type("AT+NO?\r")).isEqualTo("\r\n+CME ERROR: operation not supported\r\n");
    }

    @Test
    void aPlainCommandGivesPlainErrorWhateverIsWrong() {
        use(LineSettings.FACTORY.with(LineParameter.ERROR_REPORT, 1));

        assertThat(line.type("AT+PLAIN\r")).isEqualTo("\r\nERROR\r\n");
        assertThat(line.type("AT+PLAIN=1\r")).isEqualTo("\r\nERROR\r\n");
        assertThat(line.type("AT+PLAIN?\r")).isEqualTo("\r\nERROR\r\n");
        assertThat(line.type("AT+PLAIN?x\r")).isEqualTo("\r\nERROR\r\n");
        assertThat(line.type("AT+PLAIN\"x\"\r")).isEqualTo("\r\nERROR\r\n");
    }

    @Test
    void cmeErrorsInV0KeepTheirWords() {
        use(LineSettings.FACTORY.with(LineParameter.ERROR_REPORT, 1).with(LineParameter.VERBOSE, 0));

        assertThat(line.type("AT+NO\r")).isEqualTo("+CME ERROR: 3\r");
    }
}
