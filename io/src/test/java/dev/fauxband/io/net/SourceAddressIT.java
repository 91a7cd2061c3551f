package dev.fauxband.io.net;

import static dev.fauxband.io.net.Addresses.accepted;
import static dev.fauxband.io.net.Addresses.ip;
import static dev.fauxband.io.net.Addresses.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.channels.Selector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where datagrams come from: the address of --bind, and another port after rebinding. */
final class SourceAddressIT {
    private static final Octets HELLO = Octets.utf8("hello");

    private final RecordingSink module = new RecordingSink();
    private Selector selector;
    private DatagramSocket platform;

    @BeforeEach
    void open() throws IOException {
        selector = Selector.open();
        platform = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"));
        platform.setSoTimeout(10_000);
    }

    @AfterEach
    void close() throws IOException {
        platform.close();
        selector.close();
    }

    @Test
    void datagramsComeFromTheBoundAddressAndPort() throws IOException {
        int free = freePort();
        SourceAddress source = accepted(SourceAddress.parse("127.0.0.2:" + free, Reach.LOOPBACK));
        try (SocketNetwork network = new SocketNetwork(selector, Reach.LOOPBACK, source)) {
            network.open(module).send(hello());
            DatagramPacket first = receive();
            network.open(module).send(hello());
            DatagramPacket ofAnotherModule = receive();

            assertThat(first.getAddress().getHostAddress()).isEqualTo("127.0.0.2");
            assertThat(first.getPort()).isEqualTo(free);
            assertThat(ofAnotherModule.getAddress().getHostAddress()).isEqualTo("127.0.0.2");
            assertThat(ofAnotherModule.getPort()).isNotEqualTo(free);
        }
    }

    @Test
    void nothingLeavesForTheOtherIpVersion() {
        SourceAddress source = accepted(SourceAddress.parse("127.0.0.2", Reach.LOOPBACK));
        try (SocketNetwork network = new SocketNetwork(selector, Reach.LOOPBACK, source)) {
            network.open(module).send(new Datagram(Addresses.address("[::1]:5683"), HELLO));

            assertThat(module.notSent)
                    .containsExactly("[::1]:5683 nothing leaves for [::1]:5683:"
                            + " --bind 127.0.0.2 is an address of the other IP version");
        }
    }

    @Test
    void rebindingGivesAnotherPortAndWhatComesToTheOldOneIsLost() throws IOException {
        try (SocketNetwork network = new SocketNetwork(selector, Reach.LOOPBACK)) {
            DatagramTransport transport = network.open(module);
            for (int i = 0; i < 20; i++) {
                transport.send(hello());
                DatagramPacket before = receive();
                transport.rebind();
                transport.send(hello());
                DatagramPacket after = receive();

                assertThat(after.getPort()).isNotEqualTo(before.getPort());
                assertThat(selector.selectNow()).isZero();
                platform.send(before);
            }
            assertThat(module.notSent).isEmpty();
            assertThat(module.received).isEmpty();
        }
    }

    @Test
    void rebindingBeforeTheFirstDatagramLeavesTheBoundPort() throws IOException {
        int free = freePort();
        SourceAddress source = accepted(SourceAddress.parse("127.0.0.2:" + free, Reach.LOOPBACK));
        try (SocketNetwork network = new SocketNetwork(selector, Reach.LOOPBACK, source)) {
            DatagramTransport transport = network.open(module);
            transport.rebind();
            transport.send(hello());

            assertThat(receive().getPort()).isNotEqualTo(free);
        }
    }

    @Test
    void anAddressStandsAloneOrWithAPort() {
        assertThat(accepted(SourceAddress.parse("127.0.0.3", Reach.LOOPBACK)).ip())
                .contains(ip("127.0.0.3"));
        assertThat(accepted(SourceAddress.parse("localhost", Reach.LOOPBACK)).ip())
                .contains(ip("127.0.0.1"));
        assertThat(accepted(SourceAddress.parse("[::ffff:127.0.0.3]", Reach.LOOPBACK))
                        .ip())
                .contains(ip("127.0.0.3"));
    }

    @Test
    void whatCannotBeHadIsAMistakeInOneSentence() {
        assertThat(refused(SourceAddress.parse("iot.example", Reach.ALL)))
                .isEqualTo("--bind iot.example needs an IP address of this machine such as 127.0.0.2 or [::1]:40000.");
        assertThat(refused(SourceAddress.parse("*", Reach.ALL))).contains("needs an IP address");
        assertThat(refused(SourceAddress.parse("192.0.2.1", Reach.LOOPBACK))).contains("is no loopback address");
        assertThat(refused(SourceAddress.parse("0.0.0.0", Reach.LOOPBACK))).contains("is no loopback address");
        assertThat(refused(SourceAddress.parse("192.0.2.1", Reach.ALL))).contains("cannot be had");
        assertThat(refused(SourceAddress.parse("127.0.0.1:" + platform.getLocalPort(), Reach.LOOPBACK)))
                .contains("cannot be had");
    }

    private static int freePort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName("127.0.0.2"))) {
            return socket.getLocalPort();
        }
    }

    private Datagram hello() {
        return new Datagram(
                new Address(Octets.copyOf(platform.getLocalAddress().getAddress()), platform.getLocalPort()), HELLO);
    }

    private DatagramPacket receive() throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[100], 100);
        platform.receive(packet);
        return packet;
    }
}
