package dev.fauxband.bench.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.function.Consumer;

/** One thread that reads the sockets of all clients: what lets libraries with a socket each have no thread each. */
final class Selecting {
    private static final int OCTETS_MAX = 2048;

    private final Selector selector;

    Selecting() throws IOException {
        selector = Selector.open();
        Thread thread = new Thread(this::run, "selecting");
        thread.setDaemon(true);
        thread.start();
    }

    /** A socket that hears and sends to one peer only. */
    DatagramChannel open(InetSocketAddress peer, Consumer<byte[]> receiver) throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        channel.connect(peer);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, receiver);
        selector.wakeup();
        return channel;
    }

    static void send(DatagramChannel channel, byte[] octets) {
        try {
            channel.write(ByteBuffer.wrap(octets));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(OCTETS_MAX);
        try {
            while (true) {
                selector.select(key -> read(key, buffer));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked") // What open attached.
    private static void read(SelectionKey key, ByteBuffer buffer) {
        try {
            buffer.clear();
            while (((DatagramChannel) key.channel()).read(buffer) > 0) {
                byte[] octets = new byte[buffer.flip().remaining()];
                buffer.get(octets).clear();
                ((Consumer<byte[]>) key.attachment()).accept(octets);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
