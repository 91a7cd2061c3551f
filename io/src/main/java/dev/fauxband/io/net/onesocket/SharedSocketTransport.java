package dev.fauxband.io.net.onesocket;

import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import dev.fauxband.io.net.DatagramSink;
import dev.fauxband.io.net.DatagramTransport;

/** One module at the shared socket. Has a source address from its first datagram on, and hears its peer only. */
final class SharedSocketTransport implements DatagramTransport {
    private static final int CLOSED = -2;

    private final SharedSocketNetwork network;
    private final DatagramSink module;
    private Address peer = Address.UNSPECIFIED;
    private int peerIp;
    private int slot = Slots.NONE;

    SharedSocketTransport(SharedSocketNetwork network, DatagramSink module) {
        this.network = network;
        this.module = module;
    }

    @Override
    public void send(Datagram datagram) {
        if (slot != CLOSED) {
            network.send(this, datagram);
        }
    }

    @Override
    public Address local(Address to) {
        return slot == CLOSED ? Address.UNSPECIFIED : network.local(this);
    }

    @Override
    public void rebind() {
        if (slot >= 0) {
            network.rebind(this);
        }
    }

    @Override
    public void close() {
        if (slot >= 0) {
            network.release(slot);
        }
        slot = CLOSED;
    }

    boolean open() {
        return slot != CLOSED;
    }

    DatagramSink module() {
        return module;
    }

    /** Its source address and port, or {@link Slots#NONE}. */
    int slot() {
        return slot;
    }

    void slot(int taken) {
        slot = taken;
    }

    /** From now on it hears this peer only, whose IPv4 address as one number is {@code ip}. */
    void talkTo(Address to, int ip) {
        peer = to;
        peerIp = ip;
    }

    Address peer() {
        return peer;
    }

    int peerIp() {
        return peerIp;
    }

    boolean hears(int ip, int port) {
        return peerIp == ip && peer.port() == port;
    }
}
