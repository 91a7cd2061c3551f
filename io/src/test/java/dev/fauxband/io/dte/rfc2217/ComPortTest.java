package dev.fauxband.io.dte.rfc2217;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The codes are those of RFC 2217 section 3. */
final class ComPortTest {
    private final ComPort port = new ComPort();

    @Test
    void aRateIsAnsweredAsSetAndZeroAsks() {
        assertAnswer(Octets.of(1, 0, 0, 0x25, 0x80), Octets.of(101, 0, 0, 0x25, 0x80));
        assertAnswer(Octets.of(1, 0, 0, 0, 0), Octets.of(101, 0, 0, 0x25, 0x80));
        assertAnswer(Octets.of(1, 255, 255, 255, 255), Octets.of(101, 255, 255, 255, 255));
        assertThat(port.settings()).isEqualTo("4294967295,8N1");
    }

    @Test
    void sizeParityAndStopBitsAreAnsweredAsSetAndNonsenseAsWhatStands() {
        assertAnswer(Octets.of(2, 7), Octets.of(102, 7));
        assertAnswer(Octets.of(2, 9), Octets.of(102, 7));
        assertAnswer(Octets.of(3, 3), Octets.of(103, 3));
        assertAnswer(Octets.of(3, 0), Octets.of(103, 3));
        assertAnswer(Octets.of(4, 2), Octets.of(104, 2));
        assertAnswer(Octets.of(4, 4), Octets.of(104, 2));
        assertThat(port.settings()).isEqualTo("115200,7E2");
    }

    @Test
    void controlLinesFlowAndBreakAreRemembered() {
        assertAnswer(Octets.of(5, 7), Octets.of(105, 9));
        assertAnswer(Octets.of(5, 8), Octets.of(105, 8));
        assertAnswer(Octets.of(5, 7), Octets.of(105, 8));
        assertThat(port.control().on(ControlLine.DTR)).isTrue();
        assertAnswer(Octets.of(5, 11), Octets.of(105, 11));
        assertAnswer(Octets.of(5, 12), Octets.of(105, 12));
        assertThat(port.control().on(ControlLine.RTS)).isFalse();
        assertAnswer(Octets.of(5, 5), Octets.of(105, 5));
        assertAnswer(Octets.of(5, 4), Octets.of(105, 5));
        assertAnswer(Octets.of(5, 6), Octets.of(105, 6));
        assertAnswer(Octets.of(5, 3), Octets.of(105, 3));
        assertAnswer(Octets.of(5, 0), Octets.of(105, 3));
        assertAnswer(Octets.of(5, 15), Octets.of(105, 15));
        assertAnswer(Octets.of(5, 13), Octets.of(105, 15));
        assertAnswer(Octets.of(5, 200), Octets.of(105, 3));
    }

    @Test
    void modemStateIsNotifiedAsFarAsTheMaskSays() {
        assertAnswer(Octets.of(7), Octets.of(107, 0xB0));
        assertThat(port.clearToSend(false)).contains(answer(Octets.of(107, 0xA1)));
        assertThat(port.clearToSend(false)).isEmpty();
        assertAnswer(Octets.of(11, 0x10), Octets.of(111, 0x10));
        assertThat(port.clearToSend(true)).contains(answer(Octets.of(107, 0x10)));
        assertAnswer(Octets.of(11, 0xA0), Octets.of(111, 0xA0));
        assertThat(port.clearToSend(false)).isEmpty();
    }

    @Test
    void anOverrunIsNotifiedToWhomAskedForIt() {
        assertThat(port.overrun()).isEmpty();
        assertAnswer(Octets.of(10, 2), Octets.of(110, 2));
        assertThat(port.overrun()).contains(answer(Octets.of(106, 2)));
    }

    @Test
    void suspendIsNotAnsweredPurgeIs() {
        assertThat(port.receive(Octets.of(8))).isEmpty();
        assertThat(port.suspended()).isTrue();
        assertThat(port.receive(Octets.of(9))).isEmpty();
        assertThat(port.suspended()).isFalse();
        assertAnswer(Octets.of(12, 2), Octets.of(112, 2));
        assertThat(port.takePurge()).isFalse();
        assertAnswer(Octets.of(12, 3), Octets.of(112, 3));
        assertThat(port.takePurge()).isTrue();
        assertThat(port.takePurge()).isFalse();
    }

    @Test
    void saysWhoItIsWhenAsked() {
        assertAnswer(Octets.of(0), Octets.of(100).concat(Octets.latin1("Fauxband")));
        assertThat(port.receive(Octets.of(0, 'x'))).isEmpty();
    }

    @Test
    void anyOctetsAreAnsweredOrIgnored() {
        Random random = new Random(2217);
        for (int i = 0; i < 100_000; i++) {
            port.receive(TelnetDecoderTest.octets(random, 6));
            assertThat(port.settings()).matches("\\d+,[5-8][NOEMS](1|2|1.5)");
        }
    }

    private void assertAnswer(Octets command, Octets answer) {
        assertThat(port.receive(command)).as("%s", command).contains(answer(answer));
    }

    private static Octets answer(Octets body) {
        return Telnet.subnegotiation(44, body);
    }
}
