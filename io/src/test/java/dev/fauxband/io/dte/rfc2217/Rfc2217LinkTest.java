package dev.fauxband.io.dte.rfc2217;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import dev.fauxband.io.dte.DteLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class Rfc2217LinkTest {
    private static final Octets SUSPEND = Telnet.subnegotiation(44, Octets.of(8));
    private static final Octets RESUME = Telnet.subnegotiation(44, Octets.of(9));

    private final Wire wire = new Wire();
    private final List<String> lines = new ArrayList<>();
    private final List<Octets> typed = new ArrayList<>();
    private final Rfc2217Link link = new Rfc2217Link(wire, (line, on) -> lines.add(line + " " + on));

    /** The TCP link beneath: notes what is written. */
    private static final class Wire implements DteLink {
        private final List<Octets> written = new ArrayList<>();
        private long dropped;
        private boolean paused;

        @Override
        public String name() {
            return "tcp 127.0.0.1:1 from tcp";
        }

        @Override
        public void write(Octets octets) {
            written.add(octets);
        }

        @Override
        public void pause() {
            paused = true;
        }

        @Override
        public void resume() {
            paused = false;
        }

        @Override
        public long droppedOctets() {
            return dropped;
        }

        List<Octets> take() {
            List<Octets> all = List.copyOf(written);
            written.clear();
            return all;
        }
    }

    @Test
    void dataIsTypedAndAnswersAreEscaped() {
        receive(Octets.of('A', 'T', 255, 255, '\r'));
        link.write(Octets.of('O', 255, 'K'));

        assertThat(typed).containsExactly(Octets.of('A', 'T', 255, '\r'));
        assertThat(wire.take()).containsExactly(Octets.of('O', 255, 255, 'K'));
        assertThat(link.name()).isEqualTo("rfc2217 127.0.0.1:1 from tcp");
    }

    @Test
    void aClientThatAgreesIsToldTheModemStateAtOnce() {
        receive(Telnet.negotiation(Telnet.WILL, 44));

        assertThat(wire.take())
                .containsExactly(Telnet.negotiation(Telnet.DO, 44), Telnet.subnegotiation(44, Octets.of(107, 0xB0)));
    }

    @Test
    void aModuleThatTakesNoMoreIsNotClearToSend() {
        receive(Telnet.negotiation(Telnet.WILL, 44));
        wire.take();

        link.pause();
        assertThat(wire.paused).isTrue();
        link.resume();

        assertThat(wire.paused).isFalse();
        assertThat(wire.take())
                .containsExactly(
                        Telnet.subnegotiation(44, Octets.of(107, 0xA1)),
                        Telnet.subnegotiation(44, Octets.of(107, 0xB1)));
    }

    @Test
    void aSuspendedClientGetsItsDataInOrderWhenItResumes() {
        receive(SUSPEND);
        link.write(Octets.of('1'));
        link.write(Octets.of('2'));
        assertThat(wire.take()).isEmpty();

        receive(RESUME);
        link.write(Octets.of('3'));

        assertThat(wire.take()).containsExactly(Octets.of('1'), Octets.of('2'), Octets.of('3'));
    }

    @Test
    void aPurgeForgetsWhatASuspendedClientHasWaiting() {
        receive(SUSPEND);
        link.write(Octets.of('1'));
        receive(Telnet.subnegotiation(44, Octets.of(12, 1)));
        receive(RESUME);

        assertThat(wire.take()).containsExactly(Telnet.subnegotiation(44, Octets.of(112, 1)));
    }

    @Test
    void aClientThatStaysSuspendedLosesOctetsWhichAreCountedAndNotified() {
        receive(SUSPEND.concat(Telnet.subnegotiation(44, Octets.of(10, 2))));
        wire.take();
        Octets frame = Octets.copyOf(new byte[1_000]);
        for (int i = 0; i < 100; i++) {
            link.write(frame);
        }
        assertThat(link.droppedOctets()).isEqualTo(35_000);

        receive(RESUME);

        assertThat(wire.take()).hasSize(66).startsWith(Telnet.subnegotiation(44, Octets.of(106, 2)));
    }

    @Test
    void whoWatchesIsToldOfLinesThatChange() {
        receive(Telnet.subnegotiation(44, Octets.of(5, 8)));
        receive(Telnet.subnegotiation(44, Octets.of(5, 8)));
        receive(Telnet.subnegotiation(44, Octets.of(5, 11)));
        receive(Telnet.subnegotiation(44, Octets.of(5, 9)));

        assertThat(lines).containsExactly("DTR true", "RTS true", "DTR false");
    }

    @Test
    void anyOctetsAreBorne() {
        Random random = new Random(7);
        link.begin();
        for (int i = 0; i < 20_000; i++) {
            receive(TelnetDecoderTest.octets(random, 200));
            link.write(Octets.of(i & 0xFF));
            wire.take();
        }
        assertThat(typed).isNotEmpty();
    }

    private void receive(Octets octets) {
        link.receive(octets, typed::add);
    }
}
