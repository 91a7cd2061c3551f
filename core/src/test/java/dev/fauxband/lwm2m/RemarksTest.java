package dev.fauxband.lwm2m;

import static dev.fauxband.script.Transcript.CONFIGURED;
import static dev.fauxband.script.Transcript.OBSERVED;
import static dev.fauxband.script.Transcript.REGISTERED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.script.Bench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The trace says what became of a datagram that changes nothing a host could see. */
final class RemarksTest {
    private static final String SENT = OBSERVED + """
            > AT+QLWDATASEND=19,0,0,1,01,0x0100
            < OK
            ~> CON 2.05 mid={m}
            """;

    @Test
    void requestBefore201IsPassedOver() {
        Bench bench = Bench.after(CONFIGURED + """
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                <~ CON GET /3/0/1
                """);

        assertThat(bench.notes()).containsExactly("passed over a request: not registered");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /bs          | 4.04 | refused with 4.04: there is no such path
            0.05 /19         | 4.05 | refused with 4.05: there is no method 0.05
            GET /19 opt9=00  | 4.02 | a request with an unknown critical option is refused
            """)
    void refusalIsExplained(String request, String code, String why) {
        Bench bench = Bench.after(REGISTERED + "<~ CON " + request + "\n~> ACK " + code + "\n");

        assertThat(bench.notes()).containsExactly(why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ACK mid=9           | dropped an acknowledgement that nothing waits for
            NON 2.04 token=09   | dropped a response that nothing waits for
            ACK 2.04 mid=9      | dropped a response that nothing waits for
            """)
    void strayAnswerIsDropped(String stray, String why) {
        Bench bench = Bench.after(REGISTERED + "<~ " + stray + "\n(1s)\n");

        assertThat(bench.notes()).containsExactly(why);
    }

    @Test
    void awaitedAnswersAreNoStrays() {
        Bench bench = Bench.after(SENT + """
                <~ ACK mid={m}
                < SEND OK
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5 mid={n}
                <~ ACK mid={n}
                <~ NON 2.04 token={t}
                < UPDATE OK
                """.replace("/rd/5 mid={n}", "/rd/5 mid={n} token={t}"));

        assertThat(bench.notes()).isEmpty();
    }

    @Test
    void resetOfANotificationIsNoStrayAcknowledgement() {
        Bench bench = Bench.after(SENT + """
                <~ RST mid={m}
                < SEND FAIL
                <~ RST mid=9
                """);

        assertThat(bench.notes()).containsExactly("the platform answered RST to a notification of /19/0/0");
    }

    @Test
    void statesOfASendAreToldAsTheyChange() {
        Bench bench = Bench.after(SENT + """
                <~ ACK mid={m}
                < SEND OK
                > AT+QLWDEL
                ~> CON DELETE /rd/5
                <~ ACK 2.02
                < OK
                """);

        assertThat(bench.states())
                .filteredOn(state -> state.startsWith("send "))
                .containsExactly(
                        "send NOT_SENT -> WAITING", "send WAITING -> ACKNOWLEDGED", "send ACKNOWLEDGED -> NOT_SENT");
    }
}
