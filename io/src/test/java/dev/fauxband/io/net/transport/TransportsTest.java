package dev.fauxband.io.net.transport;

import static dev.fauxband.io.net.transport.SystemNeedsTest.system;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fauxband.data.Octets;
import dev.fauxband.io.net.Reach;
import dev.fauxband.io.net.SourceAddress;
import dev.fauxband.io.net.onesocket.SourcePool;
import dev.fauxband.io.net.transport.Transports.Chosen;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TransportsTest {
    private static final SystemFigures SYSTEM = system(20_000, 28_232, 8 << 20, false, true);

    @Test
    void aWordSelectsATransport() {
        assertThat(Transport.named("auto")).contains(Transport.AUTO);
        assertThat(Transport.named("sockets")).contains(Transport.SOCKETS);
        assertThat(Transport.named("one-socket")).contains(Transport.ONE_SOCKET);
        assertThat(Transport.named("ONE_SOCKET")).isEmpty();
        assertThat(Transport.ONE_SOCKET).hasToString("one-socket");
    }

    @Test
    void autoTakesSocketsWhileTheSystemGrantsThem() {
        assertThat(choose(Transport.AUTO, 19_800, "").used()).isEqualTo(Transport.SOCKETS);
        assertThat(choose(Transport.AUTO, 19_800, "").notice()).isEmpty();
        assertThat(choose(Transport.AUTO, 19_801, "").used()).isEqualTo(Transport.ONE_SOCKET);
        assertThat(choose(Transport.AUTO, 19_801, "").notice())
                .contains("The modules of a shard share a socket: the system grants too few for one each.");
    }

    @Test
    void whatIsAskedForIsTaken() {
        assertThat(choose(Transport.SOCKETS, 1 << 20, "").used()).isEqualTo(Transport.SOCKETS);
        assertThat(choose(Transport.ONE_SOCKET, 1, "").used()).isEqualTo(Transport.ONE_SOCKET);
        assertThat(choose(Transport.ONE_SOCKET, 1, "").notice()).isEmpty();
    }

    @Test
    void whereOneSocketIsMissingThatIsSaid() {
        for (Transport wanted : new Transport[] {Transport.AUTO, Transport.ONE_SOCKET}) {
            Chosen chosen = choose(wanted, 50_000, "that needs Linux on x86-64 or aarch64");

            assertThat(chosen.used()).isEqualTo(Transport.SOCKETS);
            assertThat(chosen.notice())
                    .contains("Each module has a socket of its own, which is slower: one socket for all is not to be"
                            + " had because that needs Linux on x86-64 or aarch64.");
        }
        assertThat(choose(Transport.AUTO, 1, "that needs Linux").notice()).isEmpty();
    }

    @Test
    void oneSocketRefusesSourcesThatItCannotHave() {
        SourceAddress ipv6 = new SourceAddress(Optional.of(Octets.copyOf(new byte[16])), 0);

        assertThatThrownBy(() -> Transports.oneSocket(SourcePool.LOOPBACK).open(Reach.ALL, ipv6))
                .isInstanceOf(IOException.class)
                .hasMessage("one socket for all speaks IPv4 only; use --transport sockets");
        assertThatThrownBy(() ->
                        Transports.oneSocket(new SourcePool(0x0A14_0000, 16)).open(Reach.LOOPBACK, SourceAddress.ANY))
                .isInstanceOf(IOException.class)
                .hasMessage("--net loopback keeps datagrams on this machine, but 10.20.0.0/16 is not loopback");
    }

    private static Chosen choose(Transport wanted, int modules, String missing) {
        return Transports.choose(
                wanted,
                new FleetSize(modules, 2),
                SourcePool.LOOPBACK,
                SYSTEM,
                Optional.of(missing).filter(why -> !why.isEmpty()));
    }
}
