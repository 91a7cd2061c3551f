package dev.fauxband.io.net.dtls;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.net.SocketException;

/** What Scandium wants to see where a socket would be. Closed from the start: nothing can pass through it. */
final class NoSocket extends DatagramSocket {
    NoSocket() throws SocketException {
        super((SocketAddress) null);
        super.close();
    }

    @Override
    public int getReceiveBufferSize() {
        return 0;
    }

    @Override
    public int getSendBufferSize() {
        return 0;
    }

    @Override
    public boolean isBound() {
        return true;
    }

    @Override
    public InetAddress getLocalAddress() {
        return InetAddress.getLoopbackAddress();
    }

    @Override
    public int getLocalPort() {
        return 1;
    }
}
