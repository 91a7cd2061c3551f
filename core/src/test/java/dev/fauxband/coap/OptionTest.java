package dev.fauxband.coap;

import static dev.fauxband.script.Transcript.CONFIGURED;
import static dev.fauxband.script.Transcript.REGISTERED;
import static dev.fauxband.script.Transcript.play;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7252 §5.4: an unknown critical option stops a message, an unknown elective one does not. */
final class OptionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "opt1=0102", // If-Match
                "opt1=",
                "opt5=", // If-None-Match
                "opt9=00", // OSCORE
                "opt13=01",
                "opt21=01",
                "opt65535=",
                "opt7=010203", // Uri-Port of three octets
                "opt3=", // Uri-Host of none
                "opt17=010203", // Accept of three octets
                "opt17=28 opt17=28", // Accept twice
                "opt23=01020304", // Block2 of four octets
                "block2=0/0/64 block2=0/0/64"
            })
    void unknownCriticalOptionInAConfirmableRequestIs402(String options) {
        play(REGISTERED + "<~ CON GET /3/0/1 mid=7 token=AB " + options + "\n~> ACK 4.02 mid=7 token=AB\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"opt1=0102", "opt5=", "opt9=00", "opt17=010203"})
    void unknownCriticalOptionInANonConfirmableRequestDropsIt(String options) {
        play(REGISTERED + "<~ NON PUT /19/1/0 mid=7 token=AB " + options + " 01\n(10s)\n");
    }

    @Test
    void refusedWriteIsNotDelivered() {
        play(REGISTERED + """
                <~ CON PUT /19/1/0 mid=7 opt5= ct=42 01
                ~> ACK 4.02 mid=7
                (10s)
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"opt3=616263", "opt7=1633", "opt3=61 opt7=", "opt2048=01", "opt10=", "etag=01", "opt258=02"})
    void uriHostUriPortAndUnknownElectiveOptionsAreIgnored(String options) {
        play(REGISTERED + "<~ CON GET /3/0/1 mid=7 " + options + "\n~> ACK 2.05 mid=7 ct=0 \"Quectel_BC26\"\n");
    }

    @Test
    void segmentOver255OctetsIsNoUriPath() {
        play(REGISTERED + "<~ CON GET /" + "1".repeat(256) + " mid=7\n~> ACK 4.02 mid=7\n");
        play(REGISTERED + "<~ CON GET /" + "1".repeat(255) + " mid=7\n~> ACK 4.04 mid=7\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"opt35=636F61703A2F2F61", "opt39=636F6170", "opt39=636F6170 opt1=01"})
    void proxyIsNotSupported(String options) {
        play(REGISTERED + "<~ CON GET /3/0/1 mid=7 " + options + "\n~> ACK 5.05 mid=7\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.05", "0.06", "0.07", "0.31"})
    void unknownMethodIs405(String method) {
        play(REGISTERED + "<~ CON " + method + " /19/0/0 mid=7\n~> ACK 4.05 mid=7\n");
    }

    @Test
    void unknownMethodOnAPathThatIsNotThereIs404() {
        play(REGISTERED + "<~ CON 0.05 /bs mid=7\n~> ACK 4.04 mid=7\n");
    }

    @Test
    void unknownCriticalOptionInAPiggybackedResponseDropsIt() {
        play(CONFIGURED + """
                times exact
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd mid={m} token={t}
                (1s)
                <~ ACK 2.01 mid={m} token={t} location=/rd/5 opt9=00
                (1s)
                ~> CON POST /rd mid={m} token={t}
                <~ ACK 2.01 mid={m} token={t} location=/rd/5
                < CONNECT OK
                """);
    }

    @Test
    void unknownCriticalOptionInAConfirmableResponseResetsIt() {
        play(CONFIGURED + """
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd mid={m} token={t}
                <~ ACK mid={m}
                <~ CON 2.01 mid=50 token={t} location=/rd/5 opt9=00
                ~> RST mid=50
                <~ CON 2.01 mid=51 token={t} location=/rd/5
                ~> ACK mid=51
                < CONNECT OK
                """);
    }

    @Test
    void unknownElectiveOptionInAResponseIsIgnored() {
        play(CONFIGURED + """
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                <~ ACK 2.01 location=/rd/5 opt2048=01 maxage=60 etag=0102
                < CONNECT OK
                """);
    }

    @Test
    void observeOfFourOctetsIsNoObserve() {
        play(REGISTERED + """
                <~ CON GET /19/0/0 mid=7 token=AB opt6=00000000
                ~> ACK 2.05 mid=7 observe=-
                (10s)
                """);
    }

    @Test
    void contentFormatOfThreeOctetsIsNoContentFormat() {
        play(REGISTERED + """
                <~ CON PUT /19/1/0 mid=7 opt12=010000 01
                ~> ACK 2.04 mid=7
                < +QLWDATARECV: 19,1,0,1,01
                """);
    }

    @Test
    void numberMayHaveLeadingZeroOctets() {
        play(REGISTERED + """
                <~ CON GET /19/0/0 mid=7 token=AB opt6=000000 opt17=002A
                ~> ACK 2.05 mid=7 observe=1 ct=42
                < +QLWOBSERVE: 0,19,0,0
                """);
    }

    @Test
    void secondContentFormatIsIgnored() {
        play(REGISTERED + """
                <~ CON PUT /19/1/0 mid=7 ct=42 ct=11543 01
                ~> ACK 2.04 mid=7
                < +QLWDATARECV: 19,1,0,1,01
                """);
    }

    @Test
    void uriHostHasOneTo255Octets() {
        play(REGISTERED + """
                <~ CON GET /3/0/1 opt3=LONGEST
                ~> ACK 2.05
                <~ CON GET /3/0/1 opt3=LONGEST61
                ~> ACK 4.02
                """.replace("LONGEST", "61".repeat(255)));
    }
}
