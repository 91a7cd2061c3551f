package dev.fauxband.coap;

import static dev.fauxband.script.Transcript.CONFIGURED;
import static dev.fauxband.script.Transcript.OBSERVED;
import static dev.fauxband.script.Transcript.REGISTERED;
import static dev.fauxband.script.Transcript.play;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.modem.ModemEvent;
import dev.fauxband.script.Bench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7252 §4.2, §5.3.2: which answer belongs to which message, and what becomes of those that belong to none. */
final class MatchingTest {
    private static final String OPENED = CONFIGURED + """
            times exact
            > AT+QLWOPEN=0
            < OK
            ~> CON POST /rd mid={m} token={t}
            """;

    @Test
    void piggybackedResponseCountsByMessageIdAndToken() {
        play(OPENED + """
                (1s)
                <~ ACK 2.01 mid={m} token={t} location=/rd/5
                < CONNECT OK
                (300s)
                """);
    }

    @Test
    void piggybackedResponseWithAnotherTokenIsDropped() {
        play(OPENED + """
                (1s)
                <~ ACK 2.01 mid={m} token=0102 location=/rd/5
                (1s)
                ~> CON POST /rd mid={m} token={t}
                <~ ACK 2.01 mid={m} token={t} location=/rd/5
                < CONNECT OK
                """);
    }

    @Test
    void piggybackedResponseWithAnotherMessageIdIsDropped() {
        play(OPENED + """
                (1s)
                <~ ACK 2.01 mid=1 token={t} location=/rd/5
                (1s)
                ~> CON POST /rd mid={m} token={t}
                """);
    }

    @Test
    void repeatedResponseThatComesLateIsDropped() {
        play(OPENED + """
                (1s)
                <~ ACK 2.01 mid={m} token={t} location=/rd/5
                < CONNECT OK
                (1s)
                <~ ACK 2.01 mid={m} token={t} location=/rd/5
                (1s)
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5 mid={u} token={v}
                (1s)
                <~ ACK 2.01 mid={m} token={t} location=/rd/6
                (1s)
                ~> CON POST /rd/5 mid={u} token={v}
                <~ ACK 2.04 mid={u} token={v}
                < UPDATE OK
                """);
    }

    @Test
    void responseAfterConnectFailIsDropped() {
        play(CONFIGURED + """
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd mid={m} token={t}
                <~ ACK 4.03
                < CONNECT FAIL
                (1s)
                <~ ACK 2.01 mid={m} token={t} location=/rd/5
                (1s)
                > AT+QLWUPDATE
                < ERROR
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACK mid=1", "RST mid=1", "ACK 2.04 mid=1", "ACK 2.05 mid=1 token=AB", "NON 2.05 token=01"})
    void whatAnswersNothingIsDroppedAndNeverAnswered(String message) {
        play(OBSERVED + "<~ " + message + "\n(10s)\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACK GET /19/0/0 mid=1", "RST GET /19/0/0 mid=1", "ACK PUT /19/1/0 01", "ACK 0.31 /19/1/0"})
    void requestCodeInAnAckOrRstIsDropped(String message) {
        play(OBSERVED + "<~ " + message + "\n(10s)\n");
    }

    @Test
    void requestCodeInAnAckSettlesNothing() {
        play(OPENED + """
                (1s)
                <~ ACK GET /19/0/0 mid={m} token={t}
                (1s)
                ~> CON POST /rd mid={m} token={t}
                """);
    }

    @Test
    void resetFailsARequestAtOnce() {
        play(OPENED + """
                (1s)
                <~ RST mid={m}
                < CONNECT FAIL
                (300s)
                """);
    }

    @Test
    void resetOfSomethingElseFailsNothing() {
        play(OPENED + """
                (1s)
                <~ RST mid=1
                (1s)
                ~> CON POST /rd mid={m} token={t}
                """);
    }

    @Test
    void resetBehindAnAcknowledgementIsDropped() {
        play(OPENED + """
                (1s)
                <~ ACK mid={m}
                <~ RST mid={m}
                (1s)
                <~ NON 2.01 token={t} location=/rd/5
                < CONNECT OK
                """);
    }

    @Test
    void resetThatHoldsAResponseIsDropped() {
        play(OPENED + """
                (1s)
                <~ RST 2.01 mid={m} token={t} location=/rd/5
                (1s)
                ~> CON POST /rd mid={m} token={t}
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.00", "4.03", "4.31", "5.00", "5.03", "2.04", "2.05", "2.31", "3.00"})
    void anyOtherCodeFailsARequestAtOnce(String code) {
        play(OPENED + """
                (1s)
                <~ ACK CODE mid={m} token={t}
                < CONNECT FAIL
                (300s)
                """.replace("CODE", code));
    }

    @Test
    void notificationIsAcknowledgedByAnAckWithACodeToo() {
        play(OBSERVED + """
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                ~> CON 2.05 mid={n}
                <~ ACK 2.04 mid={n}
                < SEND OK
                """);
    }

    @Test
    void acknowledgementOfANonConfirmableNotificationIsDropped() {
        play(OBSERVED + """
                > AT+QLWDATASEND=19,0,0,1,01,0x0000
                < OK
                ~> NON 2.05 mid={n}
                <~ ACK mid={n}
                (10s)
                > AT+QLWDATASTATUS?
                < +QLWDATASTATUS: 0
                < OK
                """);
    }

    @Test
    void portUnreachableIsNoAnswer() {
        Bench bench = Bench.after(CONFIGURED).play("""
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                (1s)
                """);

        bench.event(new ModemEvent.Unreachable(Bench.PLATFORM));

        assertThat(bench.sent()).isEmpty();
        assertThat(bench.said()).isEmpty();
        assertThat(bench.reasons())
                .containsExactly("nothing listens at 180.101.147.115:5683: the network says port unreachable");
        bench.play("""
                times exact
                (1s)
                ~> CON POST /rd
                (4s)
                ~> CON POST /rd
                <~ ACK 2.01 location=/rd/5
                < CONNECT OK
                """);
    }

    @Test
    void tokenOfNoOctetsIsAToken() {
        play(REGISTERED + """
                <~ CON GET /19/0/0 mid=7 token= observe=0
                ~> ACK 2.05 mid=7 token= observe=1
                < +QLWOBSERVE: 0,19,0,0
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                ~> CON 2.05 token= observe=2 01
                <~ ACK
                < SEND OK
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "0000000000000000", "0102030405060708", "FF00"})
    void tokenOfTheServerComesBackExactly(String token) {
        play(REGISTERED + "<~ CON GET /3/0/1 mid=7 token=" + token + "\n~> ACK 2.05 mid=7 token=" + token + "\n");
    }

    @Test
    void pingIsAnsweredWithReset() {
        play(REGISTERED + """
                <~ CON mid=77
                ~> RST mid=77
                """);
    }

    @Test
    void pingBeforeThe201IsAnsweredToo() {
        play(OPENED + """
                <~ CON mid=77
                ~> RST mid=77
                """);
    }

    @Test
    void emptyNonConfirmableMessageIsDropped() {
        play(REGISTERED + "<~ NON mid=77\n(10s)\n");
    }

    @Test
    void nonConfirmableRequestHasANonConfirmableResponseWithItsOwnMessageId() {
        play(REGISTERED + """
                <~ NON GET /3/0/1 mid=7 token=AB
                ~> NON 2.05 mid={a} token=AB "Quectel_BC26"
                <~ NON PUT /19/1/0 mid=8 token=AC ct=42 01
                ~> NON 2.04 mid={b} token=AC
                < +QLWDATARECV: 19,1,0,1,01
                """);
    }
}
