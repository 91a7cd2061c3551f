package dev.fauxband.io.net;

import static dev.fauxband.io.net.Addresses.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import dev.fauxband.io.net.dtls.DtlsLayer;
import dev.fauxband.io.net.dtls.PreSharedKey;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Modules over DTLS against a server of Scandium's: datagrams go in plain and come out plain. */
final class DtlsIT {
    private static final long DEADLINE_NS = 60_000_000_000L;
    private static final Octets HELLO = Octets.utf8("hello");
    private static final String KEY_HEX = "5A11C0FFEE5EC4E7";
    private static final byte[] KEY =
            Octets.of(0x5A, 0x11, 0xC0, 0xFF, 0xEE, 0x5E, 0xC4, 0xE7).toArray();
    private static final PreSharedKey PSK = accepted(PreSharedKey.parse("--psk", "me:" + KEY_HEX));

    private final RecordingSink module = new RecordingSink();
    private final ConcurrentLinkedQueue<Runnable> inbox = new ConcurrentLinkedQueue<>();
    private Selector selector;
    private SocketNetwork network;
    private DtlsLayer layer;

    @BeforeEach
    void open() throws IOException {
        selector = Selector.open();
        network = new SocketNetwork(selector, Reach.LOOPBACK);
        layer = DtlsLayer.start(PSK);
    }

    @AfterEach
    void close() throws IOException {
        layer.close();
        network.close();
        selector.close();
    }

    @Test
    void datagramsGoBothWaysAndWaitForTheHandshake() throws IOException {
        try (EchoOverDtls server = new EchoOverDtls("me", KEY, 6)) {
            DatagramTransport transport = open(layer, module);
            transport.send(new Datagram(server.address(), HELLO));
            transport.send(new Datagram(server.address(), Octets.utf8("again")));
            await(() -> module.received.size() == 2);

            assertThat(module.received)
                    .containsExactly(
                            new Datagram(server.address(), HELLO),
                            new Datagram(server.address(), Octets.utf8("again")));
            assertThat(module.notSent).isEmpty();
            assertThat(server.handshakes).hasSize(1);
        }
    }

    @Test
    void manyModulesShareOneThreadAndHaveSessionsOfTheirOwn() throws IOException {
        try (EchoOverDtls server = new EchoOverDtls("me", KEY, 6)) {
            List<RecordingSink> modules = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                modules.add(new RecordingSink());
                open(layer, modules.get(i)).send(new Datagram(server.address(), Octets.utf8("m" + i)));
            }
            await(() -> modules.stream().noneMatch(sink -> sink.received.isEmpty()));

            for (int i = 0; i < modules.size(); i++) {
                assertThat(modules.get(i).received)
                        .containsExactly(new Datagram(server.address(), Octets.utf8("m" + i)));
            }
            assertThat(server.senders).doesNotHaveDuplicates().hasSize(20);
            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> thread.getName().equals("fauxband-dtls"))
                    .hasSize(1);
        }
    }

    @Test
    void withAConnectionIdTheSessionOutlivesAChangeOfTheSourcePort() throws IOException {
        try (EchoOverDtls server = new EchoOverDtls("me", KEY, 6)) {
            DatagramTransport transport = open(layer, module);
            transport.send(new Datagram(server.address(), HELLO));
            await(() -> module.received.size() == 1);
            transport.rebind();
            transport.send(new Datagram(server.address(), HELLO));
            await(() -> module.received.size() == 2);

            assertThat(server.senders).hasSize(2).doesNotHaveDuplicates();
            assertThat(server.handshakes).hasSize(1);
        }
    }

    @Test
    void aServerWithoutConnectionIdsIsServedToo() throws IOException {
        try (EchoOverDtls server = new EchoOverDtls("me", KEY, -1)) {
            DatagramTransport transport = open(layer, module);
            transport.send(new Datagram(server.address(), HELLO));
            await(() -> module.received.size() == 1);
            transport.send(new Datagram(server.address(), HELLO));
            await(() -> module.received.size() == 2);

            assertThat(server.handshakes).hasSize(1);
        }
    }

    @Test
    void aWrongKeyIsSilenceAndASentence() throws IOException {
        byte[] other = Octets.utf8("another key").toArray();
        try (EchoOverDtls server = new EchoOverDtls("me", other, 6)) {
            open(layer, module).send(new Datagram(server.address(), HELLO));
            await(() -> !module.notSent.isEmpty());

            assertThat(module.received).isEmpty();
            assertThat(module.notSent.get(0))
                    .startsWith(server.address() + " nothing leaves for " + server.address() + " yet: ")
                    .contains("are key and identity the platform's?");
            assertThat(module.notSent.toString().toUpperCase(Locale.ROOT)).doesNotContain(KEY_HEX);
        }
    }

    @Test
    void anUnknownIdentityIsSilenceAndASentence() throws IOException {
        try (EchoOverDtls server = new EchoOverDtls("somebody else", KEY, 6)) {
            open(layer, module).send(new Datagram(server.address(), HELLO));
            await(() -> !module.notSent.isEmpty());

            assertThat(module.received).isEmpty();
            assertThat(module.notSent.get(0)).contains("--psk");
        }
    }

    @Test
    void whereNobodyListensTheRefusalIsTold() throws IOException {
        Address nobody;
        try (DatagramSocket gone = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
            nobody = new Address(Octets.of(127, 0, 0, 1), gone.getLocalPort());
        }
        open(layer, module).send(new Datagram(nobody, HELLO));
        await(() -> !module.unreachable.isEmpty());

        assertThat(module.unreachable).containsOnly(nobody);
    }

    @Test
    void aClosedTransportIsSilent() throws IOException {
        try (EchoOverDtls server = new EchoOverDtls("me", KEY, 6)) {
            DatagramTransport transport = open(layer, module);
            transport.send(new Datagram(server.address(), HELLO));
            await(() -> module.received.size() == 1);
            transport.close();
            transport.send(new Datagram(server.address(), HELLO));
            DatagramTransport next = open(layer, module);
            next.send(new Datagram(server.address(), Octets.utf8("next")));
            await(() -> module.received.size() == 2);

            assertThat(module.received.get(1).payload()).isEqualTo(Octets.utf8("next"));
            assertThat(module.notSent).isEmpty();
        }
    }

    private DatagramTransport open(DtlsLayer dtls, DatagramSink sink) {
        return dtls.over(network, this::take).open(sink);
    }

    private boolean take(Runnable work) {
        inbox.add(work);
        selector.wakeup();
        return true;
    }

    /** Takes turns as a shard does, until {@code done}. */
    private void await(BooleanSupplier done) throws IOException {
        long deadlineNs = System.nanoTime() + DEADLINE_NS;
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(deadlineNs);
            selector.select(100);
            for (Runnable work = inbox.poll(); work != null; work = inbox.poll()) {
                work.run();
            }
            List<SelectionKey> ready = new ArrayList<>(selector.selectedKeys());
            selector.selectedKeys().clear();
            for (SelectionKey key : ready) {
                ((ReadyChannel) key.attachment()).ready();
            }
        }
    }
}
