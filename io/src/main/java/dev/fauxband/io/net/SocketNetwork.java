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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A UDP socket for each module that sends: true source ports everywhere, one file descriptor each. The sockets hang
 * at the selector of this network with their {@link ReadyChannel}; one buffer serves them all, large enough for any
 * datagram.
 */
public final class SocketNetwork implements ShardNetwork {
    private static final Logger LOG = LoggerFactory.getLogger(SocketNetwork.class);
    private static final int DATAGRAM_BYTES_MAX = 65_535;
    private static final long NS_PER_MS = 1_000_000;

    private final Selector selector;
    private final Reach reach;
    private final SourceAddress source;
    private final List<SelectionKey> ready = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(DATAGRAM_BYTES_MAX);
    private final byte[] octets = new byte[DATAGRAM_BYTES_MAX];

    SocketNetwork(Selector selector, Reach reach) {
        this(selector, reach, SourceAddress.ANY);
    }

    /**
     * @param selector from now on this network's own
     */
    SocketNetwork(Selector selector, Reach reach, SourceAddress source) {
        this.selector = selector;
        this.reach = reach;
        this.source = source;
    }

    /**
     * A network without sockets. With {@link Reach#LOOPBACK} they will be bound to the loopback address, so that
     * nothing comes in from outside.
     *
     * @param source what they will be bound to; {@code reach} permits it
     * @throws IOException when there is no selector, for want of descriptors
     */
    public static SocketNetwork open(Reach reach, SourceAddress source) throws IOException {
        return new SocketNetwork(Selector.open(), reach, source);
    }

    @Override
    public DatagramTransport open(DatagramSink module) {
        return new SocketTransport(this, module, source.port());
    }

    @Override
    public void await(long delayNs) throws IOException {
        if (delayNs <= 0) {
            selector.selectNow();
        } else if (delayNs == NO_END) {
            selector.select();
        } else {
            // Rounded up: a shard that wakes too early would only go round once more.
            selector.select((delayNs - 1) / NS_PER_MS + 1);
        }
    }

    /** What is selected is taken out first: a transport that reopens its socket makes the selector select again. */
    @Override
    public void deliver() {
        ready.addAll(selector.selectedKeys());
        selector.selectedKeys().clear();
        for (SelectionKey key : ready) {
            if (key.isValid()) {
                ((ReadyChannel) key.attachment()).ready();
            }
        }
        ready.clear();
    }

    /** Datagrams leave as they are sent. */
    @Override
    public void flush() {}

    @Override
    public void wakeUp() {
        selector.wakeup();
    }

    /** Empty: each socket counts for itself. */
    @Override
    public Optional<SocketFigures> figures() {
        return Optional.empty();
    }

    /** Closes the sockets of all modules and the selector. */
    @Override
    public void close() {
        if (!selector.isOpen()) {
            return;
        }
        for (SelectionKey key : selector.keys()) {
            if (key.attachment() instanceof SocketTransport transport) {
                transport.close();
            }
        }
        try {
            selector.close();
        } catch (IOException e) {
            LOG.debug("a selector does not close", e);
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
