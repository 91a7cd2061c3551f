package dev.fauxband.lwm2m;

import static dev.fauxband.script.Transcript.BUFFERED;
import static dev.fauxband.script.Transcript.OBSERVED;
import static dev.fauxband.script.Transcript.REGISTERED;
import static dev.fauxband.script.Transcript.play;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.script.Bench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OMA TS 1.0.2 §5.3.3: Deregister, by AT+QLWCLOSE; the registration is over either way. */
final class DeregisterTest {
    @Test
    void closeDeletesTheLocation() {
        play(REGISTERED + """
                > AT+QLWCLOSE
                < OK
                ~> CON DELETE /rd/5 opt15=- ct=- -
                <~ ACK 2.02
                < CLOSE OK
                > AT+QLWCLOSE
                < ERROR
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACK 4.04", "ACK 2.04", "ACK 2.05", "ACK 5.00", "RST"})
    void anythingButA202IsCloseFailAndTheRegistrationIsOverAllTheSame(String answer) {
        play(OBSERVED + """
                > AT+QLWCLOSE
                < OK
                ~> CON DELETE /rd/5
                <~ ANSWER
                < CLOSE FAIL
                <~ CON GET /3/0/1
                (10s)
                > AT+QLWUPDATE
                < ERROR
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                <~ ACK 2.01 location=/rd/6
                < CONNECT OK
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < ERROR
                """.replace("ANSWER", answer));
    }

    @Test
    void unansweredCloseClearsObservationsToo() {
        Bench bench = Bench.after(OBSERVED + """
                > AT+QLWCLOSE
                < OK
                ~> CON DELETE /rd/5
                ~> CON DELETE /rd/5
                ~> CON DELETE /rd/5
                ~> CON DELETE /rd/5
                ~> CON DELETE /rd/5
                ~> CON DELETE /rd/5
                < CLOSE FAIL
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                <~ ACK 2.01 location=/rd/6
                < CONNECT OK
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < ERROR
                """);

        assertThat(bench.reasons()).startsWith("CLOSE FAIL: the platform never answered");
    }

    @Test
    void platformIsServedUntilItAnswers() {
        play(REGISTERED + """
                > AT+QLWCLOSE
                < OK
                ~> CON DELETE /rd/5 mid={m} token={t}
                <~ CON PUT /19/1/0 mid=7 ct=42 AA
                ~> ACK 2.04 mid=7
                < +QLWDATARECV: 19,1,0,1,AA
                <~ ACK 2.02 mid={m} token={t}
                < CLOSE OK
                <~ CON PUT /19/1/0 mid=8 ct=42 AA
                (10s)
                """);
    }

    @Test
    void triggerWhileClosingLeadsToNothing() {
        play(REGISTERED + """
                > AT+QLWCLOSE
                < OK
                ~> CON DELETE /rd/5 mid={m} token={t}
                <~ CON POST /1/0/8 mid=7
                ~> ACK 2.04 mid=7
                <~ ACK 2.02 mid={m} token={t}
                < CLOSE OK
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                <~ ACK 2.01 location=/rd/6
                < CONNECT OK
                (10s)
                """);
    }

    @Test
    void objectsAndValuesStayOverClose() {
        play(OBSERVED + """
                > AT+QLWDATASEND=19,0,0,1,A1,0x0000
                < OK
                ~> NON 2.05
                > AT+QLWCLOSE
                < OK
                ~> CON DELETE /rd/5
                <~ ACK 2.02
                < CLOSE OK
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd mid={m} /.*,<.19.0>,<.19.1>/
                <~ ACK 2.01 location=/rd/6
                < CONNECT OK
                <~ CON GET /19/0/0
                ~> ACK 2.05 A1
                """);
    }

    @Test
    void unreadDataStayOverCloseAndGoAtOpen() {
        play(BUFFERED + """
                <~ CON PUT /19/1/0 ct=42 AABB
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,2
                > AT+QLWCLOSE
                < OK
                ~> CON DELETE /rd/5
                <~ ACK 2.02
                < CLOSE OK
                > AT+QLWRD=1
                < +QLWRD: 1,1
                < AA
                < OK
                > AT+QLWOPEN=1
                < OK
                ~> CON POST /rd
                <~ ACK 2.01 location=/rd/6
                < CONNECT OK
                > AT+QLWRD=1
                < +QLWRD: 0
                < OK
                """);
    }

    @Test
    void attributesGoAtClose() {
        play(REGISTERED + """
                <~ CON PUT /19/0/0?pmin=10
                ~> ACK 2.04
                <~ CON GET /19/0/0 accept=40
                ~> ACK 2.05 "</19/0/0>;pmin=10"
                > AT+QLWCLOSE
                < OK
                ~> CON DELETE /rd/5
                <~ ACK 2.02
                < CLOSE OK
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                <~ ACK 2.01 location=/rd/6
                < CONNECT OK
                <~ CON GET /19/0/0 accept=40
                ~> ACK 2.05 "</19/0/0>"
                """);
    }

    @Test
    void openNotificationFailsFirst() {
        Bench bench = Bench.after(OBSERVED + """
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                ~> CON 2.05 mid={n}
                > AT+QLWCLOSE
                < OK
                ~> CON DELETE /rd/5 mid={m} token={t}
                < SEND FAIL
                > AT+QLWDATASTATUS?
                < +QLWDATASTATUS: 2
                < OK
                <~ ACK mid={n}
                <~ ACK 2.02 mid={m} token={t}
                < CLOSE OK
                > AT+QLWDATASTATUS?
                < +QLWDATASTATUS: 2
                < OK
                (300s)
                """);

        assertThat(bench.reasons()).containsExactly("SEND FAIL: the host closed the registration");
    }

    @Test
    void openNotificationEndsWhenTheModuleRegistersAfresh() {
        play(OBSERVED + """
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5
                <~ ACK 4.03
                < UPDATE FAIL
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                ~> CON 2.05 mid={n}
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                < SEND FAIL
                <~ ACK 2.01 location=/rd/6
                < CONNECT OK
                <~ ACK mid={n}
                > AT+QLWDATASTATUS?
                < +QLWDATASTATUS: 2
                < OK
                times exact
                (300s)
                """);
    }

    @Test
    void notificationOfALostRegistrationNeverReachesAnotherPlatform() {
        play(OBSERVED + """
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                ~> CON 2.05
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5
                <~ ACK 4.04
                < UPDATE FAIL
                > AT+QLWSERV="180.101.147.116",5683
                < OK
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                < SEND FAIL
                <~ ACK 2.01 location=/rd/6
                < CONNECT OK
                times exact
                (300s)
                """);
    }

    @Test
    void reasonOfCloseFailIsToldInOneSentence() {
        Bench bench = Bench.after(REGISTERED + """
                > AT+QLWCLOSE
                < OK
                ~> CON DELETE /rd/5
                <~ ACK 4.04
                < CLOSE FAIL
                """);

        assertThat(bench.reasons()).containsExactly("CLOSE FAIL: the platform answered 4.04 to Deregister");
    }
}
