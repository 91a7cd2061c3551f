package dev.fauxband.sim;

import dev.fauxband.data.Octets;

/** Sees each datagram of a {@link World} as it is sent, before the air does anything to it. */
public interface WireTap {
    /** A module sends. */
    void up(long nowNs, WorldModule from, Octets datagram);

    /** The platform sends. */
    void down(long nowNs, WorldModule to, Octets datagram);
}
