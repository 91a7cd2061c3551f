package dev.fauxband.bench.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import org.jspecify.annotations.Nullable;

/** The limit: no clients, just datagrams of the same sizes there and back, one a call, one connected socket. */
final class RawPeer implements Peer {
    /** Header, token, Observe, Content-Format and payload of a notification. */
    private static final int HEAD_OCTETS = 14;

    private static final int BUFFER_OCTETS = 4 << 20;

    private final ByteBuffer notification = ByteBuffer.allocateDirect(HEAD_OCTETS + PAYLOAD_OCTETS);
    private final ByteBuffer answer = ByteBuffer.allocateDirect(2048);
    private @Nullable DatagramChannel channel;
    private volatile long roundTrips;
    private long calls;

    @Override
    public void register(int clients, InetSocketAddress sink, int atOnce) throws IOException {
        DatagramChannel opened = DatagramChannel.open();
        opened.setOption(StandardSocketOptions.SO_RCVBUF, BUFFER_OCTETS);
        opened.connect(sink);
        channel = opened;
        notification.put(0, (byte) 0x44).put(1, (byte) 0x45);
    }

    @Override
    public void awaitObserved() {}

    @Override
    public void begin(int window) {
        DatagramChannel opened = channel;
        if (opened == null) {
            throw new IllegalStateException("not registered");
        }
        Thread thread = new Thread(() -> pingPong(opened, window), "raw");
        thread.setDaemon(true);
        thread.start();
    }

    private void pingPong(DatagramChannel opened, int window) {
        try {
            for (int i = 0; i < window; i++) {
                send(opened);
            }
            long trips = 0;
            while (opened.isOpen()) {
                answer.clear();
                opened.read(answer);
                roundTrips = ++trips;
                send(opened);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send(DatagramChannel opened) throws IOException {
        notification.clear();
        opened.write(notification);
        calls += 2;
    }

    @Override
    public long roundTrips() {
        return roundTrips;
    }

    @Override
    public long lost() {
        return 0;
    }

    @Override
    public long systemCalls() {
        return calls;
    }

    @Override
    public void close() {
        // The process ends with it.
    }
}
