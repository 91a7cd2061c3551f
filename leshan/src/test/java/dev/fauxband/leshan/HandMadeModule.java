package dev.fauxband.leshan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import dev.fauxband.data.OctetsBuilder;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** A module made of one socket and octets put together by hand, so that no codec, ours or theirs, helps it. */
final class HandMadeModule implements AutoCloseable {
    static final int CON = 0;
    static final int NON = 1;
    static final int ACK = 2;
    static final int RST = 3;

    static final int GET = 0x01;
    static final int POST = 0x02;
    static final int PUT = 0x03;
    static final int DELETE = 0x04;
    static final int DELETED = 0x42;
    static final int CHANGED = 0x44;
    static final int CONTENT = 0x45;

    private static final List<String> TYPES = List.of("CON", "NON", "ACK", "RST");

    private static final int DEADLINE_MS = 10_000;

    private final DatagramSocket socket;
    private int messageId;

    HandMadeModule(int platformPort) throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        socket = new DatagramSocket(new InetSocketAddress(loopback, 0));
        socket.connect(loopback, platformPort);
        socket.setSoTimeout(DEADLINE_MS);
    }

    /** A message that came; {@code rest} is its options, the payload marker and the payload as they are. */
    record Message(int type, int code, int messageId, Octets token, Octets rest) {
        /** {@code CON 0.01}. */
        String head() {
            int detail = code & 0x1F;
            return TYPES.get(type) + " " + (code >> 5) + "." + (detail < 10 ? "0" : "") + detail;
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    int nextMessageId() {
        return ++messageId;
    }

    void send(int type, int code, int mid, Octets token, Octets rest) throws IOException {
        byte[] datagram = new OctetsBuilder(64)
                .add(0x40 | type << 4 | token.size())
                .add(code)
                .addUint(mid, 2)
                .add(token)
                .add(rest)
                .build()
                .toArray();
        socket.send(new DatagramPacket(datagram, datagram.length));
    }

    Message receive() throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
        socket.receive(packet);
        Octets octets = Octets.copyOf(packet.getData(), 0, packet.getLength());
        assertThat(octets.at(0) >> 6).as("version of %s", octets).isEqualTo(1);
        int tokenEnd = 4 + (octets.at(0) & 0xF);
        return new Message(
                octets.at(0) >> 4 & 3,
                octets.at(1),
                (int) octets.slice(2, 4).toUint(),
                octets.slice(4, tokenEnd),
                octets.from(tokenEnd));
    }

    /** An option of fewer than 13 octets, its number as the difference to the one before. */
    static Octets option(int delta, String value) {
        Octets octets = Octets.utf8(value);
        return Octets.of(delta << 4 | octets.size()).concat(octets);
    }

    /** Octets from hex digits with blanks where a reader wants them. */
    static Octets hex(String digits) {
        return Octets.hex(digits.replace(" ", "")).orElseThrow();
    }

    @Override
    public void close() {
        socket.close();
    }
}
