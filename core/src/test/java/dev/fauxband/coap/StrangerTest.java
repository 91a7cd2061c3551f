package dev.fauxband.coap;

import static dev.fauxband.script.Transcript.CONFIGURED;
import static dev.fauxband.script.Transcript.OBSERVED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Address;
import dev.fauxband.data.IpLiteral;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.script.Bench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7252 §5.3.2: only the platform's address and port are served; others settle nothing. */
final class StrangerTest {
    private static final Address OTHER_HOST =
            new Address(IpLiteral.parse("180.101.147.116").orElseThrow(), 5683);
    private static final Address OTHER_PORT = Bench.PLATFORM.withPort(5684);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CON GET /19/0/0 mid=9",
                "NON GET /19/0/0 mid=9",
                "CON PUT /19/1/0 mid=9 01",
                "CON mid=9",
                "CON 2.05 mid=9 token=01",
                "CON GET /19/0/0 mid=9 opt9=01"
            })
    void strangerIsNotAnswered(String message) {
        Bench bench = Bench.after(OBSERVED);

        bench.deliver(OTHER_HOST, message).deliver(OTHER_PORT, message);

        assertThat(bench.sent()).isEmpty();
        assertThat(bench.said()).isEmpty();
    }

    @Test
    void malformedDatagramOfAStrangerIsNotReset() {
        Bench bench = Bench.after(OBSERVED);

        bench.deliver(OTHER_HOST, "CON 1.00 mid=9");

        assertThat(bench.sent()).isEmpty();
    }

    @Test
    void strangerSettlesNothing() {
        Bench bench = Bench.after(OBSERVED).type("AT+QLWDATASEND=19,0,0,1,01,0x0100");
        String sent = bench.sent().get(0);
        String messageId = sent.replaceFirst(".* mid=(\\d+).*", "$1");
        bench.said();

        bench.deliver(OTHER_HOST, "ACK mid=" + messageId).deliver(OTHER_PORT, "RST mid=" + messageId);

        bench.play("""
                times exact
                (2s)
                ~> CON 2.05
                <~ ACK
                < SEND OK
                """);
    }

    @Test
    void strangerRegistersNobody() {
        Bench bench = Bench.after(CONFIGURED).type("AT+QLWOPEN=0");
        String answer = bench.sent().get(0).replaceFirst(".*( mid=\\d+ token=[0-9A-F]+).*", "ACK 2.01$1");
        bench.said();

        bench.deliver(OTHER_PORT, answer);
        bench.play("(1s)\n");
        bench.deliver(Bench.PLATFORM, answer);

        assertThat(bench.said()).isEqualTo("\r\nCONNECT OK\r\n");
    }

    @Test
    void answerOfAStrangerIsNoRepeatOfThePlatforms() {
        Bench bench = Bench.after(OBSERVED);
        bench.deliver(Bench.PLATFORM, "CON GET /3/0/1 mid=9 token=01").sent();

        bench.deliver(OTHER_HOST, "CON GET /3/0/1 mid=9 token=01");

        assertThat(bench.sent()).isEmpty();
    }

    @Test
    void nobodyIsServedBeforeThereIsAPlatform() {
        Bench bench = Bench.of(ModemProfile.BC26);

        bench.deliver(Bench.PLATFORM, "CON mid=9").deliver(Bench.PLATFORM, "CON GET /3/0/1 mid=9");

        assertThat(bench.sent()).isEmpty();
    }

    @Test
    void traceNamesTheStranger() {
        Bench bench = Bench.after(OBSERVED).deliver(OTHER_PORT, "CON mid=9");

        assertThat(bench.notes())
                .last()
                .isEqualTo("dropped a datagram of 180.101.147.115:5684: not the platform's address");
    }
}
