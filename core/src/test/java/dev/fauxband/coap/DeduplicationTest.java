package dev.fauxband.coap;

import static dev.fauxband.script.Transcript.CONFIGURED;
import static dev.fauxband.script.Transcript.REGISTERED;
import static dev.fauxband.script.Transcript.play;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import dev.fauxband.script.Bench;
import org.junit.jupiter.api.Test;

/** RFC 7252 §4.5: a repeated request has the stored answer and no effect. */
final class DeduplicationTest {
    @Test
    void repeatedWriteHasTheSameAnswerAndNoSecondUrc() {
        play(REGISTERED + """
                <~ CON PUT /19/1/0 mid=9 token=0A ct=42 AA
                ~> ACK 2.04 mid=9 token=0A
                < +QLWDATARECV: 19,1,0,1,AA
                <~ CON PUT /19/1/0 mid=9 token=0A ct=42 AA
                ~> ACK 2.04 mid=9 token=0A
                (10s)
                """);
    }

    @Test
    void storedAnswerIsTheSameToTheBitAlthoughTheValueChanged() {
        Bench bench = Bench.after(REGISTERED);
        bench.deliver(Bench.PLATFORM, "NON GET /19/1/0 mid=8 token=0B");
        Octets first = bench.takeDatagram().orElseThrow();
        bench.deliver(Bench.PLATFORM, "CON PUT /19/1/0 mid=9 token=0A ct=42 AA").sent();

        bench.deliver(Bench.PLATFORM, "NON GET /19/1/0 mid=8 token=0B");

        assertThat(bench.takeDatagram()).contains(first);
    }

    @Test
    void anotherTypeIsAnotherMessage() {
        play(REGISTERED + """
                <~ CON GET /3/0/16 mid=9 token=0A
                ~> ACK 2.05 mid=9 token=0A
                <~ NON GET /3/0/16 mid=9 token=0A
                ~> NON 2.05 token=0A
                <~ NON GET /3/0/16 mid=10 token=0A
                ~> NON 2.05 token=0A
                <~ CON GET /3/0/16 mid=10 token=0A
                ~> ACK 2.05 mid=10 token=0A
                """);
    }

    @Test
    void repeatedObserveStepsNoNumberAndGivesNoSecondUrc() {
        play(REGISTERED + """
                <~ CON GET /19/0/0 mid=9 token=0A observe=0
                ~> ACK 2.05 mid=9 observe=1
                < +QLWOBSERVE: 0,19,0,0
                <~ CON GET /19/0/0 mid=9 token=0A observe=0
                ~> ACK 2.05 mid=9 observe=1
                (10s)
                > AT+QLWDATASEND=19,0,0,1,01,0x0000
                < OK
                ~> NON 2.05 observe=2
                """);
    }

    @Test
    void repeatedRefusalIsRefusedAgain() {
        play(REGISTERED + """
                <~ CON GET /20/0/0 mid=9 token=0A
                ~> ACK 4.04 mid=9 token=0A
                <~ CON GET /20/0/0 mid=9 token=0A
                ~> ACK 4.04 mid=9 token=0A
                """);
    }

    @Test
    void repeatedExecuteUpdatesOnce() {
        play(REGISTERED + """
                <~ CON POST /1/0/8 mid=9 token=0A
                ~> ACK 2.04 mid=9
                ~> CON POST /rd/5
                <~ ACK 2.04
                <~ CON POST /1/0/8 mid=9 token=0A
                ~> ACK 2.04 mid=9
                (10s)
                """);
    }

    @Test
    void confirmableRequestIsForgottenAfter247Seconds() {
        play(REGISTERED + """
                <~ CON PUT /19/1/0 mid=9 token=0A ct=42 AA
                ~> ACK 2.04 mid=9
                < +QLWDATARECV: 19,1,0,1,AA
                (246900ms)
                <~ CON PUT /19/1/0 mid=9 token=0A ct=42 AA
                ~> ACK 2.04 mid=9
                (100ms)
                <~ CON PUT /19/1/0 mid=9 token=0A ct=42 AA
                ~> ACK 2.04 mid=9
                < +QLWDATARECV: 19,1,0,1,AA
                """);
    }

    @Test
    void nonConfirmableRequestIsForgottenAfter145Seconds() {
        play(REGISTERED + """
                <~ NON PUT /19/1/0 mid=9 token=0A ct=42 AA
                ~> NON 2.04 mid={m}
                < +QLWDATARECV: 19,1,0,1,AA
                (144900ms)
                <~ NON PUT /19/1/0 mid=9 token=0A ct=42 AA
                ~> NON 2.04 mid={m}
                (100ms)
                <~ NON PUT /19/1/0 mid=9 token=0A ct=42 AA
                ~> NON 2.04 mid={n}
                < +QLWDATARECV: 19,1,0,1,AA
                """);
    }

    @Test
    void oldNonConfirmableRequestBehindAYoungerConfirmableOneIsForgottenToo() {
        play(REGISTERED + """
                <~ CON GET /19/1/0 mid=8 token=0A
                ~> ACK 2.05 mid=8
                <~ NON PUT /19/1/0 mid=9 token=0A ct=42 AA
                ~> NON 2.04
                < +QLWDATARECV: 19,1,0,1,AA
                (145s)
                <~ NON PUT /19/1/0 mid=9 token=0A ct=42 AA
                ~> NON 2.04
                < +QLWDATARECV: 19,1,0,1,AA
                """);
    }

    @Test
    void serverThatRestartedUsesItsMessageIdsAgain() {
        play(REGISTERED + """
                <~ CON PUT /19/1/0 mid=9 token=0A ct=42 AA
                ~> ACK 2.04 mid=9 token=0A
                < +QLWDATARECV: 19,1,0,1,AA
                <~ CON PUT /19/1/0 mid=9 token=0B ct=42 BB
                ~> ACK 2.04 mid=9 token=0B
                < +QLWDATARECV: 19,1,0,1,BB
                <~ CON GET /19/1/0 mid=9 token=0B
                ~> ACK 2.05 mid=9 token=0B BB
                """);
    }

    @Test
    void requestThatWasPassedOverIsNotRemembered() {
        play(CONFIGURED + """
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd mid={m} token={t}
                <~ CON GET /3/0/1 mid=9 token=0A
                <~ ACK 2.01 mid={m} token={t} location=/rd/5
                < CONNECT OK
                <~ CON GET /3/0/1 mid=9 token=0A
                ~> ACK 2.05 mid=9 "Quectel_BC26"
                """);
    }

    @Test
    void seventeenthAnswerPushesTheOldestOut() {
        StringBuilder sixteen = new StringBuilder();
        for (int mid = 10; mid < 26; mid++) {
            sixteen.append("<~ CON GET /3/0/1 mid=")
                    .append(mid)
                    .append("\n~> ACK 2.05 mid=")
                    .append(mid)
                    .append('\n');
        }
        play(REGISTERED + """
                <~ CON PUT /19/1/0 mid=9 token=0A ct=42 AA
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,1,AA
                <~ CON PUT /19/1/0 mid=10 token=0A ct=42 AB
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,1,AB
                """ + sixteen.substring(sixteen.indexOf("<~", 2)) + """
                <~ CON PUT /19/1/0 mid=10 token=0A ct=42 AB
                ~> ACK 2.04
                <~ CON PUT /19/1/0 mid=9 token=0A ct=42 AA
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,1,AA
                """);
    }

    @Test
    void anotherPlatformHasItsOwnMessageIds() {
        play(REGISTERED + """
                <~ CON PUT /19/1/0 mid=9 token=0A ct=42 AA
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,1,AA
                > AT+QLWCLOSE
                < OK
                ~> CON DELETE /rd/5
                <~ ACK 2.02
                < CLOSE OK
                > AT+QLWSERV="180.101.147.116",5683
                < OK
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                <~ ACK 2.01 location=/rd/9
                < CONNECT OK
                <~ CON PUT /19/1/0 mid=9 token=0A ct=42 AA
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,1,AA
                """);
    }

    @Test
    void samePlatformKeepsItsMessageIdsOverARegistration() {
        play(REGISTERED + """
                <~ CON PUT /19/1/0 mid=9 token=0A ct=42 AA
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,1,AA
                > AT+QLWCLOSE
                < OK
                ~> CON DELETE /rd/5
                <~ ACK 2.02
                < CLOSE OK
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                <~ ACK 2.01 location=/rd/9
                < CONNECT OK
                <~ CON PUT /19/1/0 mid=9 token=0A ct=42 AA
                ~> ACK 2.04
                (10s)
                """);
    }
}
