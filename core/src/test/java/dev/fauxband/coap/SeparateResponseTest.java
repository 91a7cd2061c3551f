package dev.fauxband.coap;

import static dev.fauxband.script.Transcript.CONFIGURED;
import static dev.fauxband.script.Transcript.REGISTERED;
import static dev.fauxband.script.Transcript.play;
import static dev.fauxband.script.Transcript.with;

import dev.fauxband.modem.ProfileField;
import org.junit.jupiter.api.Test;

/** RFC 7252 §5.2.2: a server may acknowledge now and answer later. */
final class SeparateResponseTest {
    private static final String OPENED = CONFIGURED + """
            times exact
            > AT+QLWOPEN=0
            < OK
            ~> CON POST /rd mid={m} token={t}
            """;

    @Test
    void emptyAckStopsRepeatsOnly() {
        play(OPENED + """
                (1s)
                <~ ACK mid={m}
                (60s)
                <~ CON 2.01 mid=500 token={t} location=/rd/5
                ~> ACK mid=500 token= -
                < CONNECT OK
                (300s)
                """);
    }

    @Test
    void confirmableResponseIsAcknowledgedWithAnEmptyAck() {
        play(REGISTERED + """
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5 mid={m} token={t}
                <~ ACK mid={m}
                (1s)
                <~ CON 2.04 mid=500 token={t}
                ~> ACK mid=500 token=
                < UPDATE OK
                """);
    }

    @Test
    void nonConfirmableResponseIsNotAcknowledged() {
        play(OPENED + """
                (1s)
                <~ ACK mid={m}
                (1s)
                <~ NON 2.01 mid=500 token={t} location=/rd/5
                < CONNECT OK
                (300s)
                """);
    }

    @Test
    void responseThatOvertakesTheEmptyAckCountsAsBoth() {
        play(OPENED + """
                (1s)
                <~ CON 2.01 mid=500 token={t} location=/rd/5
                ~> ACK mid=500
                < CONNECT OK
                <~ ACK mid={m}
                (300s)
                """);
    }

    @Test
    void failureMayComeApartToo() {
        play(OPENED + """
                (1s)
                <~ ACK mid={m}
                (1s)
                <~ CON 4.03 mid=500 token={t}
                ~> ACK mid=500
                < CONNECT FAIL
                """);
    }

    @Test
    void responseOfAnotherTokenIsRejected() {
        play(OPENED + """
                (1s)
                <~ ACK mid={m}
                <~ CON 2.01 mid=500 token=0102 location=/rd/5
                ~> RST mid=500
                <~ NON 2.01 mid=501 token=0102 location=/rd/5
                (1s)
                """);
    }

    @Test
    void moduleWaitsUntil126SecondsAfterTheCommand() {
        play(OPENED + """
                (1s)
                <~ ACK mid={m}
                (125s)
                < CONNECT FAIL
                (300s)
                """);
    }

    @Test
    void acknowledgementThatComesLateMakesTheWaitNoLonger() {
        play(OPENED + """
                (2s)
                ~> CON POST /rd
                (4s)
                ~> CON POST /rd
                (8s)
                ~> CON POST /rd
                (16s)
                ~> CON POST /rd
                (32s)
                ~> CON POST /rd
                (10s)
                <~ ACK mid={m}
                (54s)
                < CONNECT FAIL
                """);
    }

    @Test
    void responseAfter125SecondsIsStillInTime() {
        play(OPENED + """
                (1s)
                <~ ACK mid={m}
                (124s)
                <~ CON 2.01 mid=500 token={t} location=/rd/5
                ~> ACK mid=500
                < CONNECT OK
                """);
    }

    @Test
    void profileSaysHowLongTheModuleWaits() {
        play(with(ProfileField.SEPARATE_WAIT, "10s"), OPENED + """
                (1s)
                <~ ACK mid={m}
                (9s)
                < CONNECT FAIL
                """);
    }

    @Test
    void repeatedEmptyAckChangesNothing() {
        play(OPENED + """
                (1s)
                <~ ACK mid={m}
                <~ ACK mid={m}
                (1s)
                <~ CON 2.01 mid=500 token={t} location=/rd/5
                ~> ACK mid=500
                < CONNECT OK
                """);
    }

    @Test
    void piggybackedResponseBehindAnEmptyAckIsDropped() {
        play(OPENED + """
                (1s)
                <~ ACK mid={m}
                <~ ACK 2.01 mid={m} token={t} location=/rd/5
                (10s)
                <~ NON 2.01 token={t} location=/rd/6
                < CONNECT OK
                """);
    }

    @Test
    void repeatedConfirmableResponseIsAcknowledgedAgain() {
        play(OPENED + """
                <~ CON 2.01 mid=500 token={t} location=/rd/5
                ~> ACK mid=500
                (50ms)
                < CONNECT OK
                (246s)
                <~ CON 2.01 mid=500 token={t} location=/rd/5
                ~> ACK mid=500
                (10s)
                <~ CON 2.01 mid=500 token={t} location=/rd/5
                ~> RST mid=500
                """);
    }

    @Test
    void confirmableResponseThatNobodyWaitsForIsReset() {
        play(REGISTERED + """
                <~ CON 2.04 mid=500 token=01020304
                ~> RST mid=500
                <~ CON 2.04 mid=500 token=01020304
                ~> RST mid=500
                """);
    }

    @Test
    void deregistersApart() {
        play(REGISTERED + """
                > AT+QLWCLOSE
                < OK
                ~> CON DELETE /rd/5 mid={m} token={t}
                <~ ACK mid={m}
                (20s)
                <~ CON 2.02 mid=500 token={t}
                ~> ACK mid=500
                < CLOSE OK
                """);
    }
}
