package dev.fauxband.io.net;

import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import org.jspecify.annotations.Nullable;

/**
 * A UDP socket of one module's own. It is opened at the first datagram and connected to the datagram's peer, because
 * only a connected socket learns that nothing listens there; so only that peer's datagrams come in. A new peer, or an
 * error of the socket, gives a new connection with the same source port (another one only if somebody took it in
 * between).
 */
final class SocketTransport implements DatagramTransport, ReadyChannel {
    /** At most so many datagrams per turn, so that a flooded module does not starve its shard. */
    private static final int READS_MAX = 16;

    private final SocketNetwork network;
    private final DatagramSink module;
    private @Nullable DatagramChannel channel;
    private Address peer = Address.UNSPECIFIED;
    private int port;
    private int shunned;
    private boolean closed;

    /**
     * @param port the source port to begin with, or 0 for any
     */
    SocketTransport(SocketNetwork network, DatagramSink module, int port) {
        this.network = network;
        this.module = module;
        this.port = port;
    }

    @Override
    public void send(Datagram datagram) {
        if (closed) {
            return;
        }
        try {
            try {
                write(datagram);
            } catch (PortUnreachableException e) {
                // It tells of the datagram before; this one has not left yet.
                module.unreachable(peer);
                write(datagram);
            } catch (IOException e) {
                disconnect();
                write(datagram);
            }
        } catch (PortUnreachableException e) {
            module.unreachable(peer);
        } catch (IOException | UnsupportedOperationException e) {
            disconnect();
            module.notSent(datagram.peer(), "nothing leaves for " + datagram.peer() + ": " + e.getMessage());
        }
    }

    /** One that is connected already stays so, whatever the peer: its port will be the same. */
    @Override
    public Address local(Address to) {
        if (closed) {
            return Address.UNSPECIFIED;
        }
        try {
            DatagramChannel open = channel == null ? connected(to) : channel;
            return IpForm.address((InetSocketAddress) open.getLocalAddress());
        } catch (IOException | UnsupportedOperationException e) {
            // The datagram meets the same and says so.
            disconnect();
            return Address.UNSPECIFIED;
        }
    }

    @Override
    public void ready() {
        for (int i = 0; i < READS_MAX && channel != null; i++) {
            try {
                if (!read(channel)) {
                    return;
                }
            } catch (PortUnreachableException e) {
                module.unreachable(peer);
            } catch (IOException e) {
                reconnect();
                return;
            }
        }
    }

    @Override
    public void rebind() {
        disconnect();
        shunned = port;
        port = 0;
    }

    @Override
    public void close() {
        closed = true;
        disconnect();
    }

    private void write(Datagram datagram) throws IOException {
        Octets payload = datagram.payload();
        if (payload.size() > network.octets().length) {
            throw new IOException("Message too long");
        }
        DatagramChannel connected = connected(datagram.peer());
        payload.copyTo(network.octets(), 0);
        ByteBuffer buffer =
                network.buffer().put(network.octets(), 0, payload.size()).flip();
        if (connected.write(buffer) < payload.size()) {
            module.notSent(datagram.peer(), "nothing leaves for " + datagram.peer() + ": the socket's buffer is full");
        }
    }

    /** Whether there was a datagram. */
    private boolean read(DatagramChannel from) throws IOException {
        ByteBuffer buffer = network.buffer();
        SocketAddress source = from.receive(buffer);
        if (source == null) {
            return false;
        }
        int size = buffer.flip().remaining();
        buffer.get(network.octets(), 0, size);
        module.received(new Datagram(peer, Octets.copyOf(network.octets(), 0, size)));
        return true;
    }

    private DatagramChannel connected(Address to) throws IOException {
        if (channel != null && peer.equals(to)) {
            return channel;
        }
        disconnect();
        StandardProtocolFamily family =
                to.ip().size() == 4 ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6;
        DatagramChannel opened = open(family);
        channel = opened;
        peer = to;
        port = portOf(opened);
        opened.connect(IpForm.socketAddress(to));
        return opened;
    }

    private DatagramChannel open(StandardProtocolFamily family) throws IOException {
        DatagramChannel opened = network.channel(family, port, this);
        if (portOf(opened) != shunned) {
            return opened;
        }
        // While this one holds the port of before, the next cannot get it.
        try (opened) {
            return network.channel(family, 0, this);
        }
    }

    private static int portOf(DatagramChannel channel) throws IOException {
        return ((InetSocketAddress) channel.getLocalAddress()).getPort();
    }

    /** After an error while reading: the peer may still have something to say. */
    private void reconnect() {
        disconnect();
        try {
            connected(peer);
        } catch (IOException | UnsupportedOperationException e) {
            disconnect();
        }
    }

    private void disconnect() {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            // It is gone either way; the next datagram opens another.
        }
        channel = null;
    }
}
