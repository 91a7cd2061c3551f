package dev.fauxband.radio;

/**
 * The module's own clock. Until the network, or the host, tells the time it counts from 1970 on, as that of a module
 * that has never seen a network.
 */
public final class WallClock {
    private static final long MS_NS = 1_000_000;

    private long epochMs;
    private long setNs;
    private int quarterHours;

    /**
     * Sets it.
     *
     * @param timeMs milliseconds since 1970 in UTC
     * @param zoneQuarterHours the local zone, east of Greenwich positive
     */
    public void set(long nowNs, long timeMs, int zoneQuarterHours) {
        setNs = nowNs;
        epochMs = timeMs;
        quarterHours = zoneQuarterHours;
    }

    /** So many milliseconds forward, or back when negative. */
    public void jump(long jumpMs) {
        epochMs += jumpMs;
    }

    /** Milliseconds since 1970 in UTC. */
    public long epochMs(long nowNs) {
        return epochMs + (nowNs - setNs) / MS_NS;
    }

    /** The local zone in quarters of an hour, east of Greenwich positive. */
    public int quarterHours() {
        return quarterHours;
    }
}
