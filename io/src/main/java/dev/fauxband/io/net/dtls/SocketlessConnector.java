package dev.fauxband.io.net.dtls;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetSocketAddress;
import java.util.function.Consumer;
import org.eclipse.californium.scandium.DTLSConnector;
import org.eclipse.californium.scandium.config.DtlsConnectorConfig;

/** Scandium without a socket and without a thread that reads one: records leave through a function. */
final class SocketlessConnector extends DTLSConnector {
    /** An Ethernet's; a flight of a handshake with pre-shared keys is far shorter. */
    private static final int MTU_OCTETS = 1500;

    private final Consumer<DatagramPacket> out;

    SocketlessConnector(DtlsConnectorConfig config, Consumer<DatagramPacket> out) {
        super(config);
        this.out = out;
    }

    @Override
    protected void start(InetSocketAddress bindAddress) throws IOException {
        if (!isRunning()) {
            init(bindAddress, new NoSocket(), MTU_OCTETS);
        }
    }

    @Override
    protected void sendNextDatagramOverNetwork(DatagramPacket packet) {
        out.accept(packet);
    }
}
