package dev.fauxband.app.doctor;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Is the port free on which a platform in the box listens? */
final class PortCheck {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private PortCheck() {}

    /** Binds the UDP port for a moment, on 127.0.0.1 only. */
    static Finding look(int port) {
        String about = "port " + port;
        try (DatagramSocket socket = new DatagramSocket(null)) {
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port));
            return Finding.ok(about, "free on 127.0.0.1, UDP");
        } catch (IOException e) {
            return Finding.warn(
                    about, "taken on 127.0.0.1 (" + e.getMessage() + "); run --platform says which one it takes");
        }
    }
}
