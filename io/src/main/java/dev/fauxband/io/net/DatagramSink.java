package dev.fauxband.io.net;

import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;

/** What the network tells a module. Called only on the thread of its shard. */
public interface DatagramSink {
    /** How the sentence begins that says why a datagram was not sent; the peer follows. */
    String NOTHING_LEAVES = "nothing leaves for ";

    void received(Datagram datagram);

    /** The network says that nothing listens there (ICMP port unreachable). */
    void unreachable(Address peer);

    /**
     * A datagram to this peer was lost on this machine: guard, no route, no socket. Why, in one sentence as traces
     * have it.
     */
    void notSent(Address peer, String why);
}
