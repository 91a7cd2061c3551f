package dev.fauxband.app.fleet;

import dev.fauxband.data.Address;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Optional;

/** Asks whether anybody is there: a CoAP ping, an Empty confirmable message that gets a Reset (RFC 7252 §4.3). */
final class Probe {
    private static final int TRIES = 3;
    private static final long WAIT_MS = 700;
    private static final byte EMPTY_CON = 0x40;
    private static final int MESSAGE_ID = 0x4642;

    private Probe() {}

    /** Why nobody is there; empty when somebody answered, whatever it said. */
    static Optional<String> silence(Address at) throws IOException {
        InetSocketAddress peer =
                new InetSocketAddress(InetAddress.getByAddress(at.ip().toArray()), at.port());
        try (DatagramChannel channel = DatagramChannel.open();
                Selector selector = Selector.open()) {
            channel.connect(peer);
            channel.configureBlocking(false).register(selector, SelectionKey.OP_READ);
            for (int i = 0; i < TRIES; i++) {
                channel.write(ping());
                if (selector.select(WAIT_MS) > 0 && channel.read(ByteBuffer.allocate(64)) >= 0) {
                    return Optional.empty();
                }
            }
            return Optional.of("nobody answers a CoAP ping at " + at);
        } catch (PortUnreachableException e) {
            return Optional.of("nothing listens at " + at);
        }
    }

    private static ByteBuffer ping() {
        return ByteBuffer.allocate(4)
                .put(EMPTY_CON)
                .put((byte) 0)
                .putShort((short) MESSAGE_ID)
                .flip();
    }
}
