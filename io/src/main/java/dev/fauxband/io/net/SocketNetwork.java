package dev.fauxband.io.net;

import dev.fauxband.data.IpLiteral;
import dev.fauxband.data.Octets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;

/**
 * A UDP socket for each module that sends: true source ports everywhere, one file descriptor each. The sockets hang
 * at the shard's selector with their {@link ReadyChannel}; one buffer serves them all, large enough for any datagram.
 */
public final class SocketNetwork implements Network {
    private static final int DATAGRAM_BYTES_MAX = 65_535;

    private final Selector selector;
    private final Reach reach;
    private final SourceAddress source;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(DATAGRAM_BYTES_MAX);
    private final byte[] octets = new byte[DATAGRAM_BYTES_MAX];

    /**
     * With {@link Reach#LOOPBACK} the sockets are bound to the loopback address, so that nothing comes in from
     * outside.
     */
    public SocketNetwork(Selector selector, Reach reach) {
        this(selector, reach, SourceAddress.ANY);
    }

    /** The sockets are bound to {@code source}, which {@code reach} permits. */
    public SocketNetwork(Selector selector, Reach reach, SourceAddress source) {
        this.selector = selector;
        this.reach = reach;
        this.source = source;
    }

    @Override
    public DatagramTransport open(DatagramSink module) {
        return new SocketTransport(this, module, source.port());
    }

    /** Closes the sockets of all modules. The selector stays open. */
    @Override
    public void close() {
        for (SelectionKey key : selector.keys()) {
            if (key.attachment() instanceof SocketTransport transport) {
                transport.close();
            }
        }
    }

    /** Cleared, for the datagram in hand. */
    ByteBuffer buffer() {
        return buffer.clear();
    }

    /** For the datagram in hand, where an array is needed. */
    byte[] octets() {
        return octets;
    }

    /**
     * A non-blocking socket of this family at the selector.
     *
     * @param port the port to have, or 0 for any; when somebody else has it by now, it is any
     */
    DatagramChannel channel(StandardProtocolFamily family, int port, ReadyChannel attachment) throws IOException {
        DatagramChannel channel = DatagramChannel.open(family);
        try {
            channel.configureBlocking(false);
            bind(channel, family, port);
            channel.register(selector, SelectionKey.OP_READ, attachment);
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private void bind(DatagramChannel channel, StandardProtocolFamily family, int port) throws IOException {
        InetAddress ip = local(family);
        if (port != 0) {
            // A closed channel keeps its port until the selector has let it go.
            selector.selectNow();
            try {
                channel.bind(new InetSocketAddress(ip, port));
                return;
            } catch (IOException e) {
                // Taken: another port is better than no port.
            }
        }
        channel.bind(new InetSocketAddress(ip, 0));
    }

    private InetAddress local(StandardProtocolFamily family) throws IOException {
        byte[] ip = new byte[family == StandardProtocolFamily.INET ? 4 : 16];
        if (source.ip().isPresent()) {
            Octets bound = source.ip().get();
            if (bound.size() != ip.length) {
                throw new IOException("--bind " + IpLiteral.format(bound) + " is an address of the other IP version");
            }
            return InetAddress.getByAddress(bound.toArray());
        }
        if (reach == Reach.LOOPBACK) {
            ip[0] = (byte) (ip.length == 4 ? 127 : 0);
            ip[ip.length - 1] = 1;
        }
        return InetAddress.getByAddress(ip);
    }
}
