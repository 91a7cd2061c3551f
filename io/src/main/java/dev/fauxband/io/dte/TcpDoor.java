package dev.fauxband.io.dte;

import dev.fauxband.data.Address;
import dev.fauxband.data.Octets;
import java.io.IOException;
import java.net.BindException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;

/**
 * A TCP port that speaks the AT line as raw octets, for {@code nc}, {@code socat}, serial servers and test programs.
 * Any number of clients up to {@value TcpLoop#CLIENTS_MAX} at once, each a host of its own.
 *
 * <p>A client that shuts its own direction ({@code printf 'AT\r' | nc -q1 127.0.0.1 7000}) is {@code gone} at once,
 * since it types no more; its connection stays open for answers until nothing was written for {@value
 * TcpLoop#LINGER_SECONDS} seconds, or until it closes altogether. A client that resets the connection is gone and
 * closed at once.
 */
public final class TcpDoor implements DteDoor {
    private static final int BACKLOG = 128;

    private final InetSocketAddress address;
    private final TcpLoop loop;

    private TcpDoor(InetSocketAddress address, TcpLoop loop) {
        this.address = address;
        this.loop = loop;
    }

    /** Listens at {@code wanted}; port 0 lets the system pick one. */
    public static TcpDoor open(InetSocketAddress wanted, DteSink sink) throws DoorException {
        if (wanted.isUnresolved()) {
            throw new DoorException("The host name " + wanted.getHostString() + " of the TCP door is unknown.");
        }
        try {
            ServerSocketChannel server = listen(wanted);
            int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
            InetSocketAddress address = new InetSocketAddress(wanted.getAddress(), port);
            return new TcpDoor(address, TcpLoop.start(server, text(address), new GuardedSink(sink)));
        } catch (BindException e) {
            throw new DoorException(
                    "Cannot listen at " + text(wanted) + " (" + e.getMessage()
                            + "): name another port, or 0 to have one picked.",
                    e);
        } catch (IOException e) {
            throw new DoorException("Cannot listen at " + text(wanted) + ": " + e.getMessage() + ".", e);
        }
    }

    private static ServerSocketChannel listen(InetSocketAddress wanted) throws IOException {
        // A socket of the other family would listen at addresses that nobody named.
        boolean four = wanted.getAddress() instanceof Inet4Address;
        ServerSocketChannel server =
                ServerSocketChannel.open(four ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6);
        try {
            server.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            server.bind(wanted, BACKLOG);
            server.configureBlocking(false);
            return server;
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** Where it listens, with the port that was picked. */
    public InetSocketAddress address() {
        return address;
    }

    @Override
    public String description() {
        return "tcp " + text(address);
    }

    @Override
    public void close() {
        loop.close();
    }

    /** Address and port, an IPv6 address in brackets. */
    public static String text(InetSocketAddress address) {
        return address.isUnresolved()
                ? address.getHostString() + ":" + address.getPort()
                : new Address(Octets.copyOf(address.getAddress().getAddress()), address.getPort()).toString();
    }
}
