package dev.fauxband.app.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stands before a DTLS server on loopback, as a NAT does, and notes the type of each record that goes to it. */
final class DtlsRelay implements AutoCloseable {
    /** RFC 6347 §4.1: a record of a handshake. */
    static final int HANDSHAKE = 22;

    /** RFC 9146 §4: a record that names its connection. */
    static final int WITH_CONNECTION_ID = 25;

    private static final int DATAGRAM_BYTES_MAX = 2_000;

    private final InetSocketAddress server;
    private final DatagramSocket front = socket();
    private final Map<SocketAddress, DatagramSocket> ways = new LinkedHashMap<>();
    private final Map<SocketAddress, List<Integer>> types = new LinkedHashMap<>();

    DtlsRelay(int serverPort) throws IOException {
        server = new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort);
        pump(front, packet -> way(packet).send(new DatagramPacket(packet.getData(), packet.getLength(), server)));
    }

    int port() {
        return front.getLocalPort();
    }

    /** The types of the records from each source, in the order of first coming. */
    synchronized List<List<Integer>> types() {
        return types.values().stream().map(List::copyOf).toList();
    }

    private interface Next {
        void take(DatagramPacket packet) throws IOException;
    }

    private synchronized DatagramSocket way(DatagramPacket packet) throws IOException {
        SocketAddress source = packet.getSocketAddress();
        DatagramSocket way = ways.get(source);
        if (way == null) {
            way = socket();
            ways.put(source, way);
            pump(way, answer -> front.send(new DatagramPacket(answer.getData(), answer.getLength(), source)));
        }
        types.computeIfAbsent(source, from -> new ArrayList<>()).add((int) packet.getData()[0]);
        return way;
    }

    private static DatagramSocket socket() throws SocketException {
        return new DatagramSocket(0, InetAddress.getLoopbackAddress());
    }

    private static void pump(DatagramSocket from, Next next) {
        Thread thread = new Thread(() -> {
            DatagramPacket packet = new DatagramPacket(new byte[DATAGRAM_BYTES_MAX], DATAGRAM_BYTES_MAX);
            try {
                while (true) {
                    packet.setLength(DATAGRAM_BYTES_MAX);
                    from.receive(packet);
                    next.take(packet);
                }
            } catch (SocketException closed) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public synchronized void close() {
        front.close();
        ways.values().forEach(DatagramSocket::close);
    }
}
