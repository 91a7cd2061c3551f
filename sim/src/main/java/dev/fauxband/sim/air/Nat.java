package dev.fauxband.sim.air;

/** The address translation between network and platform: it remembers the way down while there is traffic. */
final class Nat {
    private boolean known;
    private long usedNs;

    /** Whether it has forgotten the way by now. One that never forgets has a lifetime of 0. */
    boolean forgot(long nowNs, long lifetimeNs) {
        return known && lifetimeNs > 0 && nowNs - usedNs > lifetimeNs;
    }

    /** A datagram passes. */
    void use(long nowNs) {
        known = true;
        usedNs = nowNs;
    }

    /** How long nothing has passed. */
    long quietNs(long nowNs) {
        return nowNs - usedNs;
    }
}
