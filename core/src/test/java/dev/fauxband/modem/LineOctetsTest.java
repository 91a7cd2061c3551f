package dev.fauxband.modem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.at.DteOutput;
import dev.fauxband.data.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The module's line octet for octet: hosts index fixed offsets. */
final class LineOctetsTest {
    private static final String OK = "\r\nOK\r\n";

    private final Host host = new Host();

    private String quiet(String line) {
        host.type("ATE0\r");
        return host.type(line + "\r");
    }

    @Test
    void echoIsOnAfterBoot() {
        assertThat(host.modem().echo()).isTrue();
        assertThat(host.type("AT\r")).isEqualTo("AT\r" + OK);
        assertThat(host.type("at+Csq\r\n")).isEqualTo("at+Csq\r\r\n+CSQ: 22,0\r\n" + OK);
        assertThat(host.type("ATE0\r")).isEqualTo("ATE0\r" + OK);
        assertThat(host.modem().echo()).isFalse();
        assertThat(host.type("AT\r")).isEqualTo(OK);
    }

    @Test
    void settingsOnOneLine() {
        assertThat(host.type("ATE0&W\r")).isEqualTo("ATE0&W\r" + OK);
        assertThat(host.type("ATE1\r")).isEqualTo(OK);
        assertThat(host.type("ATE0Q0V1\r")).isEqualTo("ATE0Q0V1\r" + OK);
        assertThat(host.type("AT+CSQ;+CEREG?\r")).isEqualTo("\r\n+CSQ: 22,0\r\n\r\n+CEREG: 0,1\r\n" + OK);
        assertThat(host.type("AT+CSQ;+NONE;+CEREG?\r")).isEqualTo("\r\n+CSQ: 22,0\r\n\r\nERROR\r\n");
    }

    @Test
    void theImeiStandsAtOctet9() {
        String answer = quiet("AT+CGSN=1");

        assertThat(answer).isEqualTo("\r\n+CGSN: 867724030023557\r\n" + OK);
        assertThat(answer.substring(9, 24)).isEqualTo("867724030023557");
    }

    @Test
    void theImsiStandsAtOctet2() {
        assertThat(quiet("AT+CIMI")).matches("\r\n460[0-9]{12}\r\n\r\nOK\r\n");
    }

    @Test
    void anUnknownCsqIs21Octets() {
        host.type("AT+CFUN=0\r");

        assertThat(quiet("AT+CSQ")).isEqualTo("\r\n+CSQ: 99,99\r\n\r\nOK\r\n").hasSize(21);
    }

    @Test
    void theCardsDigitsStandRightBeforeOk() {
        String answer = quiet("AT+QCCID");
        int end = answer.indexOf("\r\n\r\nOK");

        assertThat(answer.substring(end - 20, end)).matches("8986[0-9]{16}");
    }

    @Test
    void severalLinesAreOneFrame() {
        assertThat(quiet("ATI")).isEqualTo("\r\nQuectel_Ltd\r\nQuectel_BC26\r\nRevision: BC26NBR01A03\r\n\r\nOK\r\n");
    }

    @Test
    void numbersInsteadOfWords() {
        quiet("AT");

        assertThat(host.type("ATV0\r")).isEqualTo("0\r");
        assertThat(host.type("AT+CSQ\r")).isEqualTo("+CSQ: 22,0\r\n0\r");
        assertThat(host.type("AT+NONE\r")).isEqualTo("4\r");
        assertThat(host.type("ATV1\r")).isEqualTo(OK);
    }

    @Test
    void noResultsAtAll() {
        quiet("AT");

        assertThat(host.type("ATQ1\r")).isEmpty();
        assertThat(host.type("AT+NONE\r")).isEmpty();
        assertThat(host.type("ATQ0\r")).isEqualTo(OK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n", "\n\r"})
    void eachLineEnd(String end) {
        assertThat(host.type("AT" + end + end + "ATE0" + end))
                .isEqualTo("AT" + end.charAt(0) + OK + "ATE0" + end.charAt(0) + OK);
    }

    @Test
    void aReadAnswerOfBufferedDataHasItsOwnLine() {
        Host buffered = Host.observed(1);

        assertThat(buffered.deliver("CON PUT /19/1/0 mid=8 ct=42 AAAA0000"))
                .isEqualTo("\r\n+QLWDATARECV: 19,1,0,4\r\n");
        assertThat(buffered.type("AT+QLWRD=4\r")).isEqualTo("\r\n+QLWRD: 4,0\r\nAAAA0000\r\n" + OK);
        assertThat(buffered.type("AT+QLWRD=4\r")).isEqualTo("\r\n+QLWRD: 0\r\n" + OK);
    }

    @Test
    void aDeferredResultIsAFrameOfItsOwn50MillisecondsLater() {
        Host sending = Host.observed(0);

        assertThat(sending.type("AT+QLWDATASEND=19,0,0,1,01,0x0100\r")).isEqualTo(OK);
        assertThat(sending.deliver("ACK")).isEmpty();
        assertThat(sending.pass(49)).isEmpty();
        assertThat(sending.pass(1)).isEqualTo("\r\nSEND OK\r\n");
    }

    @Test
    void outputsAreMarked() {
        Host marked = Host.observed(0);
        marked.type("ATE1\r");
        marked.pass(50);

        marked.modem().receiveFromDte(marked.nowNs(), Octets.latin1("AT+CSQ\r"));
        assertThat(marked.outputs())
                .extracting(DteOutput::kind)
                .containsExactly(DteOutput.Kind.ECHO, DteOutput.Kind.ANSWER);
    }

    @Test
    void aUrcDuringAHalfLineWaitsFiveSecondsAndTheHalfLineStays() {
        Host typing = Host.observed(0);
        typing.type("AT+C");

        assertThat(typing.deliver("CON PUT /19/1/0 mid=8 ct=42 41")).isEmpty();
        assertThat(typing.pass(4999)).isEmpty();
        assertThat(typing.pass(1)).isEqualTo("\r\n+QLWDATARECV: 19,1,0,1,41\r\n");
        assertThat(typing.type("SQ\r")).isEqualTo("\r\n+CSQ: 22,0\r\n" + OK);
    }

    @Test
    void aHostThatPollsWithoutPauseStillGetsItsUrc() {
        Host polling = Host.observed(0);
        polling.type("AT\r");
        polling.deliver("CON PUT /19/1/0 mid=8 ct=42 41");
        StringBuilder heard = new StringBuilder();
        for (int i = 0; i < 510; i++) {
            heard.append(polling.pass(10)).append(polling.type("AT\r"));
        }

        assertThat(heard.toString().replace(OK, "")).isEqualTo("\r\n+QLWDATARECV: 19,1,0,1,41\r\n");
    }

    @Test
    void aMegabyteWithoutAnEndDoesNoHarm() {
        host.type("ATE0\r");

        assertThat(host.type("AT" + "x".repeat(1_000_000))).isEmpty();
        assertThat(host.type("\rAT\r")).isEqualTo("\r\nERROR\r\n" + OK);
    }

    @Test
    void aHostThatSendsOurWordsBackStartsNoConversation() {
        String said = host.type("AT+CSQ\rAT+NONE\r");
        host.type("ATE0\r");

        assertThat(host.type(said.replace("AT+CSQ\r", "").replace("AT+NONE\r", "")))
                .isEmpty();
    }
}
