package dev.fauxband.io.net;

import static dev.fauxband.io.net.Addresses.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SocketTransportIT {
    private static final long DEADLINE_NS = 10_000_000_000L;
    private static final Octets HELLO = Octets.utf8("hello");

    private final RecordingSink module = new RecordingSink();
    private Selector selector;
    private SocketNetwork network;
    private DatagramTransport transport;

    @BeforeEach
    void open() throws IOException {
        selector = Selector.open();
        network = new SocketNetwork(selector, Reach.LOOPBACK);
        transport = network.open(module);
    }

    @AfterEach
    void close() throws IOException {
        network.close();
        selector.close();
    }

    @Test
    void noSocketIsOpenBeforeTheFirstDatagram() throws IOException {
        assertThat(selector.keys()).isEmpty();

        try (DatagramSocket platform = platform("127.0.0.1")) {
            transport.send(new Datagram(addressOf(platform), HELLO));
        }

        assertThat(selector.keys()).hasSize(1);
    }

    @Test
    void itSaysWhereDatagramsLeaveFrom() throws IOException {
        try (DatagramSocket platform = platform("127.0.0.1")) {
            Address local = transport.local(addressOf(platform));
            transport.send(new Datagram(addressOf(platform), HELLO));
            assertThat(receive(platform).getSocketAddress()).isEqualTo(IpForm.socketAddress(local));
            assertThat(transport.local(address("127.0.0.1:9")))
                    .as("another peer is not connected to for that")
                    .isEqualTo(local);

            transport.rebind();
            Address other = transport.local(addressOf(platform));
            transport.send(new Datagram(addressOf(platform), HELLO));
            assertThat(receive(platform).getSocketAddress()).isEqualTo(IpForm.socketAddress(other));
            assertThat(other).isNotEqualTo(local);

            transport.close();
            assertThat(transport.local(addressOf(platform))).isEqualTo(Address.UNSPECIFIED);
        }
    }

    @Test
    void datagramsGoBothWays() throws IOException {
        try (DatagramSocket platform = platform("127.0.0.1")) {
            transport.send(new Datagram(addressOf(platform), HELLO));
            answerTo(platform, receive(platform));
            await(() -> !module.received.isEmpty());

            assertThat(module.received).containsExactly(new Datagram(addressOf(platform), HELLO));
        }
    }

    @Test
    void ipv6Works() throws IOException {
        assumeTrue(ipv6(), "no ::1 on this machine");
        try (DatagramSocket platform = platform("::1")) {
            transport.send(new Datagram(addressOf(platform), HELLO));
            answerTo(platform, receive(platform));
            await(() -> !module.received.isEmpty());

            assertThat(module.received).containsExactly(new Datagram(addressOf(platform), HELLO));
        }
    }

    @Test
    void datagramsOf1500OctetsAndMoreArriveWhole() throws IOException {
        Octets large = Octets.copyOf(new byte[1500]);
        Octets largest = Octets.copyOf(new byte[9000]);
        try (DatagramSocket platform = platform("127.0.0.1")) {
            transport.send(new Datagram(addressOf(platform), large));
            answerTo(platform, receive(platform));
            transport.send(new Datagram(addressOf(platform), largest));
            answerTo(platform, receive(platform));
            await(() -> module.received.size() == 2);

            assertThat(module.received).extracting(Datagram::payload).containsExactly(large, largest);
        }
    }

    @Test
    void anEmptyDatagramArrivesToo() throws IOException {
        try (DatagramSocket platform = platform("127.0.0.1")) {
            transport.send(new Datagram(addressOf(platform), HELLO));
            DatagramPacket packet = receive(platform);
            packet.setLength(0);
            answerTo(platform, packet);
            await(() -> !module.received.isEmpty());

            assertThat(module.received).extracting(Datagram::payload).containsExactly(Octets.EMPTY);
            assertThat(module.notSent).isEmpty();
        }
    }

    @Test
    void aRefusalIsToldAndThePlatformThatComesLaterIsHeardFromTheSamePort() throws IOException {
        DatagramSocket gone = platform("127.0.0.1");
        Address peer = addressOf(gone);
        transport.send(new Datagram(peer, HELLO));
        int port = receive(gone).getPort();
        gone.close();

        transport.send(new Datagram(peer, HELLO));
        await(() -> module.unreachable.size() == 1);
        transport.send(new Datagram(peer, HELLO));
        transport.send(new Datagram(peer, HELLO));
        await(() -> module.unreachable.size() >= 2);

        try (DatagramSocket back = new DatagramSocket(peer.port(), InetAddress.getByName("127.0.0.1"))) {
            back.setSoTimeout(10_000);
            transport.send(new Datagram(peer, HELLO));
            DatagramPacket packet = receive(back);
            answerTo(back, packet);
            await(() -> !module.received.isEmpty());

            assertThat(packet.getPort()).isEqualTo(port);
            assertThat(module.unreachable).containsOnly(peer);
            assertThat(module.notSent).isEmpty();
        }
    }

    @Test
    void theSourcePortIsKeptWhenThePeerChanges() throws IOException {
        List<Integer> ports = new ArrayList<>();
        try (DatagramSocket one = platform("127.0.0.1");
                DatagramSocket two = platform("127.0.0.2")) {
            for (DatagramSocket platform : List.of(one, two, one)) {
                transport.send(new Datagram(addressOf(platform), HELLO));
                DatagramPacket packet = receive(platform);
                ports.add(packet.getPort());
                answerTo(platform, packet);
                await(() -> module.received.size() == ports.size());
            }
        }
        assertThat(ports).hasSize(3).containsOnly(ports.get(0));
    }

    @Test
    void theSourcePortIsKeptFromIpv4ToIpv6AndBack() throws IOException {
        assumeTrue(ipv6(), "no ::1 on this machine");
        List<Integer> ports = new ArrayList<>();
        try (DatagramSocket one = platform("127.0.0.1");
                DatagramSocket two = platform("::1")) {
            for (DatagramSocket platform : List.of(one, two, one)) {
                transport.send(new Datagram(addressOf(platform), HELLO));
                ports.add(receive(platform).getPort());
            }
        }
        assertThat(ports).hasSize(3).containsOnly(ports.get(0));
    }

    @Test
    void onlyThePeerIsHeard() throws IOException {
        try (DatagramSocket platform = platform("127.0.0.1");
                DatagramSocket stranger = platform("127.0.0.1")) {
            transport.send(new Datagram(addressOf(platform), HELLO));
            DatagramPacket packet = receive(platform);
            answerTo(stranger, packet);
            answerTo(platform, packet);
            await(() -> !module.received.isEmpty());

            assertThat(module.received).containsExactly(new Datagram(addressOf(platform), HELLO));
        }
    }

    @Test
    void whatCannotLeaveIsToldAndTheNextDatagramLeavesFromTheSamePort() throws IOException {
        try (DatagramSocket platform = platform("127.0.0.1")) {
            transport.send(new Datagram(addressOf(platform), HELLO));
            int port = receive(platform).getPort();

            transport.send(new Datagram(addressOf(platform), Octets.copyOf(new byte[65_535])));
            assertThat(module.notSent).hasSize(1).first().asString().contains("nothing leaves for 127.0.0.1:");
            transport.send(new Datagram(addressOf(platform), HELLO));

            assertThat(receive(platform).getPort()).isEqualTo(port);
        }
    }

    @Test
    void aSocketThatIsTornAwayIsReplacedBehindTheSamePort() throws IOException {
        try (DatagramSocket platform = platform("127.0.0.1")) {
            transport.send(new Datagram(addressOf(platform), HELLO));
            int port = receive(platform).getPort();

            selector.keys().iterator().next().channel().close();
            transport.send(new Datagram(addressOf(platform), HELLO));

            DatagramPacket packet = receive(platform);
            answerTo(platform, packet);
            await(() -> !module.received.isEmpty());
            assertThat(packet.getPort()).isEqualTo(port);
            assertThat(module.notSent).isEmpty();
        }
    }

    @Test
    void aClosedTransportSendsNothingMore() throws IOException {
        try (DatagramSocket platform = platform("127.0.0.1")) {
            transport.send(new Datagram(addressOf(platform), HELLO));
            transport.close();
            transport.close();
            transport.send(new Datagram(addressOf(platform), HELLO));
            selector.selectNow();

            assertThat(selector.keys()).isEmpty();
            assertThat(module.notSent).isEmpty();
        }
    }

    @Test
    void onLoopbackNoSocketIsEvenOpenedForAnotherNetwork() throws IOException {
        WayOut wayOut =
                new WayOut(new Routes(Redirection.NONE, Reach.LOOPBACK), new WayOut.Carriers(network, network), module);

        for (String peer : List.of("192.0.2.1:5683", "[2001:db8::1]:5683", "[::ffff:192.0.2.1]:5683", "0.0.0.0:5683")) {
            wayOut.send(new Datagram(address(peer), HELLO));
        }

        assertThat(selector.keys()).isEmpty();
        assertThat(module.notSent).hasSize(4);
    }

    /** Takes turns as a shard does, until {@code done}. */
    private void await(BooleanSupplier done) throws IOException {
        long deadlineNs = System.nanoTime() + DEADLINE_NS;
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(deadlineNs);
            selector.select(100);
            List<SelectionKey> ready = new ArrayList<>(selector.selectedKeys());
            selector.selectedKeys().clear();
            for (SelectionKey key : ready) {
                ((ReadyChannel) key.attachment()).ready();
            }
        }
    }

    private static DatagramSocket platform(String ip) throws IOException {
        DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName(ip));
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static boolean ipv6() {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName("::1"))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static Address addressOf(DatagramSocket socket) {
        return new Address(Octets.copyOf(socket.getLocalAddress().getAddress()), socket.getLocalPort());
    }

    private static DatagramPacket receive(DatagramSocket socket) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[65_535], 65_535);
        socket.receive(packet);
        return packet;
    }

    private static void answerTo(DatagramSocket from, DatagramPacket packet) throws IOException {
        from.send(new DatagramPacket(
                packet.getData(), packet.getOffset(), packet.getLength(), packet.getSocketAddress()));
    }
}
