package dev.fauxband.sim.fault;

import dev.fauxband.data.Octets;

/** A receiver that keeps up with so many octets only, until there is a pause. */
final class Burst {
    private static final long PAUSE_NS = 10_000_000L;

    private long lastNs = Long.MIN_VALUE;
    private int passed;

    /** The octets that pass; the others are lost. */
    Octets pass(long nowNs, Octets octets, int octetsMax) {
        if (lastNs == Long.MIN_VALUE || nowNs - lastNs >= PAUSE_NS) {
            passed = 0;
        }
        lastNs = nowNs;
        int fits = Math.min(octets.size(), Math.max(0, octetsMax - passed));
        passed += fits;
        return octets.slice(0, fits);
    }
}
