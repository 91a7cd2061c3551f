package dev.fauxband.data;

import java.util.function.UnaryOperator;

/**
 * A UDP datagram as the module sees it.
 *
 * @param peer the other side: its source when it arrives, its destination when it leaves
 * @param local our side where one socket serves many modules, else {@link Address#UNSPECIFIED}
 */
public record Datagram(Address peer, Address local, Octets payload) {
    public Datagram(Address peer, Octets payload) {
        this(peer, Address.UNSPECIFIED, payload);
    }

    /** The same, with the side that {@code side} gives for the peer, unless it says ours already. */
    public Datagram withLocal(UnaryOperator<Address> side) {
        return local.equals(Address.UNSPECIFIED) ? new Datagram(peer, side.apply(peer), payload) : this;
    }
}
