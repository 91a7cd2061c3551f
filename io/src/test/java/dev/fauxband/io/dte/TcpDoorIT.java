package dev.fauxband.io.dte;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fauxband.data.Octets;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A TCP door with real clients on 127.0.0.1. */
final class TcpDoorIT {
    private static final Octets OK = Octets.latin1("\r\nOK\r\n");

    private final RecordingSink sink = new RecordingSink();
    private TcpDoor door;

    @BeforeEach
    void open() throws DoorException {
        door = TcpDoor.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), sink);
    }

    @AfterEach
    void close() {
        door.close();
        sink.assertPromisesKept();
    }

    @Test
    void aClientTypesAndReadsTheAnswer() throws Exception {
        try (Socket client = connect()) {
            client.getOutputStream().write("AT\r".getBytes(ISO_8859_1));
            sink.awaitTyped(0, "AT\r");
            sink.awaitHost(0).write(OK);

            assertThat(read(client, OK.size())).isEqualTo("\r\nOK\r\n");
        }
        sink.awaitGone(0);
    }

    @Test
    void thePickedPortIsSaidAndEachClientHasItsName() throws Exception {
        assertThat(door.description())
                .isEqualTo("tcp 127.0.0.1:" + door.address().getPort());
        try (Socket client = connect()) {
            assertThat(sink.awaitHost(0).name())
                    .isEqualTo(door.description() + " from 127.0.0.1:" + client.getLocalPort());
        }
    }

    @Test
    void addressesAreSaidAsTheyAreWrittenAndNoOthersAreOpened() throws Exception {
        try (TcpDoor six = TcpDoor.open(new InetSocketAddress("::1", 0), sink)) {
            assertThat(six.description()).isEqualTo("tcp [::1]:" + six.address().getPort());
        }
        try (TcpDoor any = TcpDoor.open(new InetSocketAddress("0.0.0.0", 0), sink)) {
            int port = any.address().getPort();
            assertThat(any.description()).isEqualTo("tcp 0.0.0.0:" + port);
            assertThatThrownBy(() -> new Socket("::1", port).close()).isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void aTakenPortIsRefusedWithTheMend() {
        assertThatThrownBy(() -> TcpDoor.open(door.address(), sink))
                .isInstanceOf(DoorException.class)
                .hasMessageContaining(String.valueOf(door.address().getPort()))
                .hasMessageContaining("another port");
    }

    @Test
    void aClientThatShutsItsOwnDirectionStillGetsItsAnswer() throws Exception {
        try (Socket client = connect()) {
            client.getOutputStream().write("AT\r".getBytes(ISO_8859_1));
            client.shutdownOutput();
            sink.awaitTyped(0, "AT\r");
            sink.awaitGone(0);
            sink.awaitHost(0).write(OK);

            assertThat(read(client, OK.size())).isEqualTo("\r\nOK\r\n");
            assertThat(client.getInputStream().read())
                    .as("closed after the linger")
                    .isEqualTo(-1);
        }
    }

    @Test
    void aResetIsADepartureAndHurtsNobodyElse() throws Exception {
        try (Socket other = connect()) {
            sink.awaitHost(0);
            Socket client = connect();
            sink.awaitHost(1);
            client.setOption(StandardSocketOptions.SO_LINGER, 0);
            client.close();
            sink.awaitGone(1);
            sink.awaitHost(1).write(OK);

            other.getOutputStream().write('A');
            sink.awaitTyped(0, "A");
        }
    }

    @Test
    void aSlowReaderBlocksNobodyAndLosesWholeFrames() throws Exception {
        try (Socket client = connect()) {
            DteLink host = sink.awaitHost(0);
            Octets frame = frame(1_000);
            long frames = 0;
            while (host.droppedOctets() == 0) {
                host.write(frame);
                frames++;
            }
            assertThat(host.droppedOctets()).isEqualTo(frame.size());

            String all = read(client, (int) ((frames - 1) * frame.size()));
            assertThat(all).isEqualTo(frame.toLatin1().repeat((int) frames - 1));
            host.write(OK);
            assertThat(read(client, OK.size())).as("heard again").isEqualTo("\r\nOK\r\n");
        }
    }

    @Test
    void aFrameLargerThanTheDoorHoldsIsDroppedWhole() throws Exception {
        try (Socket client = connect()) {
            DteLink host = sink.awaitHost(0);
            host.write(frame(65_537));
            host.write(OK);

            assertThat(host.droppedOctets()).isEqualTo(65_537);
            assertThat(read(client, OK.size())).isEqualTo("\r\nOK\r\n");
        }
    }

    @Test
    void aMegabyteComesInWhole() throws Exception {
        String text = "0123456789ABCDEF".repeat(65_536);
        try (Socket client = connect()) {
            client.getOutputStream().write(text.getBytes(ISO_8859_1));
        }
        sink.awaitTyped(0, text);
        sink.awaitGone(0);
    }

    @Test
    void aPausedClientWaitsAndLosesNothing() throws Exception {
        try (Socket client = connect()) {
            DteLink host = sink.awaitHost(0);
            host.pause();
            client.getOutputStream().write("A".getBytes(ISO_8859_1));
            // A second client's octet shows that the door's thread has been round since.
            try (Socket other = connect()) {
                other.getOutputStream().write('B');
                sink.awaitTyped(1, "B");
                client.getOutputStream().write("T\r".getBytes(ISO_8859_1));
                client.shutdownOutput();
                other.getOutputStream().write('C');
                sink.awaitTyped(1, "BC");
            }
            assertThat(sink.gone(0)).isFalse();
            assertThat(sink.typed().get(0).length()).as("one portion at most").isLessThan(3);
            host.resume();
            sink.awaitTyped(0, "AT\r");
            sink.awaitGone(0);
        }
    }

    @Test
    void aHundredClientsAreAHundredHosts() throws Exception {
        List<Socket> clients = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            clients.add(connect());
            sink.awaitHost(i);
        }
        for (int i = 0; i < 100; i++) {
            clients.get(i).getOutputStream().write(("AT" + i).getBytes(ISO_8859_1));
            sink.awaitHost(i).write(Octets.latin1("<" + i + ">"));
        }
        for (int i = 0; i < 100; i++) {
            sink.awaitTyped(i, "AT" + i);
            assertThat(read(clients.get(i), ("<" + i + ">").length())).isEqualTo("<" + i + ">");
            clients.get(i).close();
        }
        sink.awaitAllGone(100);
    }

    @Test
    void aClientBeyondTheLimitIsTurnedAway() throws Exception {
        List<Socket> clients = new ArrayList<>();
        for (int i = 0; i < TcpLoop.CLIENTS_MAX; i++) {
            clients.add(connect());
        }
        sink.awaitHost(TcpLoop.CLIENTS_MAX - 1);
        try (Socket tooMany = connect()) {
            assertThat(tooMany.getInputStream().read()).isEqualTo(-1);
        }
        for (Socket client : clients) {
            client.close();
        }
        sink.awaitAllGone(TcpLoop.CLIENTS_MAX);
    }

    @Test
    void closingTellsEachHostAndFreesThePort() throws Exception {
        try (Socket client = connect()) {
            DteLink host = sink.awaitHost(0);
            door.close();
            door.close();

            assertThat(sink.gone(0)).isTrue();
            assertThat(client.getInputStream().read()).isEqualTo(-1);
            host.write(OK);
            host.pause();
            host.resume();
        }
        TcpDoor.open(door.address(), sink).close();
    }

    @Test
    void anOwnerThatFailsDoesNotEndTheDoor() throws Exception {
        RecordingSink failing = new RecordingSink((host, octets) -> {
            throw new IllegalStateException("on purpose, " + octets.size());
        });
        try (TcpDoor second = TcpDoor.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), failing);
                Socket client = new Socket(
                        InetAddress.getLoopbackAddress(), second.address().getPort())) {
            client.getOutputStream().write('A');
            failing.awaitTyped(0, "A");
            client.getOutputStream().write('T');
            failing.awaitTyped(0, "AT");
        }
    }

    @Test
    void aDoorWithLingeringPausedAndIdleClientsUsesNoCpu() throws Exception {
        try (Socket idle = connect();
                Socket paused = connect();
                Socket halfClosed = connect()) {
            sink.awaitHost(2).write(OK);
            sink.awaitHost(1).pause();
            paused.getOutputStream().write(new byte[100]);
            halfClosed.shutdownOutput();
            idle.getOutputStream().write('A');
            sink.awaitTyped(0, "A");
            sink.awaitGone(2);

            long before = CpuTime.ns("fauxband-tcp-");
            halfClosed.setSoTimeout(5_000);
            assertThat(read(halfClosed, OK.size())).isEqualTo("\r\nOK\r\n");
            assertThat(halfClosed.getInputStream().read()).isEqualTo(-1);
            assertThat(CpuTime.ns("fauxband-tcp-") - before)
                    .as("CPU in two idle seconds, ns")
                    .isLessThan(50_000_000);
        }
    }

    private Socket connect() throws IOException {
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), door.address().getPort());
        socket.setSoTimeout((int) RecordingSink.DEADLINE.toMillis());
        return socket;
    }

    private static String read(Socket client, int count) throws IOException {
        return new String(client.getInputStream().readNBytes(count), ISO_8859_1);
    }

    private static Octets frame(int size) {
        return Octets.latin1("x".repeat(size - 1) + "\n");
    }
}
