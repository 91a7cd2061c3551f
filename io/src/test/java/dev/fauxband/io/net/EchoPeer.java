package dev.fauxband.io.net;

import dev.fauxband.data.Address;
import dev.fauxband.data.Octets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A platform on loopback that gives each datagram back when told to, and notes where it came from. */
public final class EchoPeer implements AutoCloseable {
    private final DatagramChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(65_535);
    private final List<InetSocketAddress> sources = new ArrayList<>();

    /** Begins to listen at this address, at any port. */
    public EchoPeer(String ip) throws IOException {
        channel = DatagramChannel.open();
        channel.setOption(StandardSocketOptions.SO_RCVBUF, 4 << 20);
        channel.bind(new InetSocketAddress(InetAddress.getByName(ip), 0)).configureBlocking(false);
    }

    /** Where it listens. */
    public Address address() {
        try {
            InetSocketAddress local = (InetSocketAddress) channel.getLocalAddress();
            return new Address(Octets.copyOf(local.getAddress().getAddress()), local.getPort());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Takes what is there without an answer; how many datagrams that were. */
    public int take() throws IOException {
        int before = sources.size();
        while (receive() != null) {
            buffer.clear();
        }
        return sources.size() - before;
    }

    /** Gives back what is there; how many datagrams that were. */
    public int echo() throws IOException {
        int count = 0;
        for (InetSocketAddress from = receive(); from != null; from = receive()) {
            channel.send(buffer, from);
            count++;
        }
        return count;
    }

    /** Sends to somebody unasked. */
    public void send(InetSocketAddress to, Octets payload) throws IOException {
        channel.send(ByteBuffer.wrap(payload.toArray()), to);
    }

    /** Where its datagrams came from, in their order. */
    public List<InetSocketAddress> sources() {
        return sources;
    }

    private @Nullable InetSocketAddress receive() throws IOException {
        InetSocketAddress from = (InetSocketAddress) channel.receive(buffer.clear());
        buffer.flip();
        if (from != null) {
            sources.add(from);
        }
        return from;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
