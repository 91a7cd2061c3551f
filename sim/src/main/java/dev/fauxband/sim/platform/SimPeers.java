package dev.fauxband.sim.platform;

import dev.fauxband.data.Address;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The addresses that a platform hears from. One that nobody is registered from is forgotten in time. */
final class SimPeers {
    /** Addresses at most; a message from one more is dropped. */
    static final int PEERS_MAX = 1 << 20;

    private final Map<Address, SimPeer> peers = new HashMap<>();
    private final SimWire wire;

    SimPeers(SimWire wire) {
        this.wire = wire;
    }

    /** Who is at this address, known or new; empty when there is no room. */
    Optional<SimPeer> at(long nowNs, Address address) {
        SimPeer known = peers.get(address);
        if (known == null) {
            if (peers.size() >= PEERS_MAX) {
                return Optional.empty();
            }
            known = new SimPeer(address, wire.firstMessageId());
            peers.put(address, known);
            forgetLater(nowNs, known);
        }
        known.heard(nowNs);
        return Optional.of(known);
    }

    /** Forgets all. */
    void clear() {
        peers.clear();
    }

    /** Nobody is registered from there, or not any more. */
    void forgetLater(long nowNs, SimPeer peer) {
        wire.timetable().at(nowNs + SimPeer.CON_NS, atNs -> forget(atNs, peer));
    }

    private void forget(long nowNs, SimPeer peer) {
        long quietNs = nowNs - peer.heardNs();
        if (!peer.clients().isEmpty()) {
            return;
        }
        if (quietNs >= SimPeer.CON_NS) {
            peers.remove(peer.address(), peer);
        } else {
            forgetLater(peer.heardNs(), peer);
        }
    }
}
