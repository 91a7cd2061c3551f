package dev.fauxband.lwm2m;

import static dev.fauxband.script.Transcript.REGISTERED;
import static dev.fauxband.script.Transcript.play;

import org.junit.jupiter.api.Test;

/** One value, several observations: a message to each, and one result for all. */
final class SeveralObservationsTest {
    /** The resource, its instance and its object are observed, with tokens A1, A2, A3. */
    private static final String THREE_OBSERVATIONS = REGISTERED + """
            <~ CON GET /19/0/0 token=A1 observe=0
            ~> ACK 2.05
            < +QLWOBSERVE: 0,19,0,0
            <~ CON GET /19/0 token=A2 observe=0
            ~> ACK 2.05
            < +QLWOBSERVE: 0,19,0,-1
            <~ CON GET /19 token=A3 observe=0
            ~> ACK 2.05
            < +QLWOBSERVE: 0,19,-1,-1
            (1s)
            """;

    private static final String SENT_TO_THREE = THREE_OBSERVATIONS + """
            times exact
            > AT+QLWDATASEND=19,0,0,1,01,0x0100
            < OK
            ~> CON 2.05 mid={a} token=A1 observe=2 ct=42 01
            ~> CON 2.05 mid={b} token=A2 observe=2 ct=11542 C10001
            ~> CON 2.05 mid={c} token=A3 observe=2 ct=11542 0300C100010201C000
            (1s)
            """;

    private static final String STATUS = """
            > AT+QLWDATASTATUS?
            < +QLWDATASTATUS: CODE
            < OK
            """;

    @Test
    void eachObservationHasAMessageOfItsOwn() {
        play(SENT_TO_THREE + """
                <~ ACK mid={c}
                <~ ACK mid={a}
                """ + status(1) + """
                <~ ACK mid={b}
                (50ms)
                < SEND OK
                """ + status(4) + "(300s)\n");
    }

    @Test
    void nonConfirmableGoesToEachObservationToo() {
        play(THREE_OBSERVATIONS + """
                > AT+QLWDATASEND=19,0,0,1,01,0x0000
                < OK
                ~> NON 2.05 token=A1 observe=2 ct=42 01
                ~> NON 2.05 token=A2 observe=2 ct=11542 C10001
                ~> NON 2.05 token=A3 observe=2 ct=11542 0300C100010201C000
                (300s)
                """);
    }

    @Test
    void otherInstanceConcernsOnlyTheObject() {
        play(THREE_OBSERVATIONS + """
                > AT+QLWDATASEND=19,1,0,1,01,0x0000
                < OK
                ~> NON 2.05 token=A3 observe=2 ct=11542 0200C0000301C10001
                (300s)
                """);
    }

    @Test
    void oneResetAmongAcknowledgementsIsSendFailAfterTheLast() {
        play(SENT_TO_THREE + """
                <~ RST mid={b}
                <~ ACK mid={a}
                """ + status(1) + """
                <~ ACK mid={c}
                (50ms)
                < SEND FAIL
                """ + status(5) + "(300s)\n");
    }

    @Test
    void resetCountsBeforeSilence() {
        play(THREE_OBSERVATIONS + """
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                ~> CON 2.05 mid={a} token=A1
                ~> CON 2.05 mid={b} token=A2
                ~> CON 2.05 mid={c} token=A3
                <~ RST mid={c}
                <~ ACK mid={b}
                ~> CON 2.05 mid={a} token=A1
                ~> CON 2.05 mid={a} token=A1
                ~> CON 2.05 mid={a} token=A1
                ~> CON 2.05 mid={a} token=A1
                ~> CON 2.05 mid={a} token=A1
                < SEND FAIL
                """ + status(5));
    }

    @Test
    void silenceOfOneIsSendFailAlthoughOthersAcknowledge() {
        play(THREE_OBSERVATIONS + """
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                ~> CON 2.05 mid={a} token=A1
                ~> CON 2.05 mid={b} token=A2
                ~> CON 2.05 mid={c} token=A3
                <~ ACK mid={a}
                <~ ACK mid={c}
                ~> CON 2.05 mid={b} token=A2
                ~> CON 2.05 mid={b} token=A2
                ~> CON 2.05 mid={b} token=A2
                ~> CON 2.05 mid={b} token=A2
                ~> CON 2.05 mid={b} token=A2
                < SEND FAIL
                """ + status(3));
    }

    @Test
    void eachIsRepeatedUntilItIsAcknowledged() {
        play(SENT_TO_THREE + """
                <~ ACK mid={b}
                (1s)
                ~> CON 2.05 mid={a} token=A1 observe=2
                ~> CON 2.05 mid={c} token=A3 observe=2
                <~ ACK mid={a}
                (4s)
                ~> CON 2.05 mid={c} token=A3 observe=2
                <~ ACK mid={c}
                < SEND OK
                """);
    }

    @Test
    void abortEndsAllOfThem() {
        play(SENT_TO_THREE + """
                <~ ACK mid={b}
                > AT+QLWCLOSE
                < OK
                ~> CON DELETE /rd/5
                <~ ACK 2.02
                (50ms)
                < SEND FAIL
                (50ms)
                < CLOSE OK
                """ + status(2) + "(300s)\n");
    }

    private static String status(int code) {
        return STATUS.replace("CODE", Integer.toString(code));
    }
}
