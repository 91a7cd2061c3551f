package dev.fauxband.radio;

import dev.fauxband.data.Octets;

/** What each command of the host does to sleep: it keeps the module awake for a while, and may itself be cut short. */
final class WakeLock {
    private long untilNs = Long.MIN_VALUE;

    /** Until when the module stays awake. */
    long untilNs() {
        return untilNs;
    }

    void hold(long nowNs, long lockNs) {
        untilNs = nowNs + lockNs;
    }

    void release(long nowNs) {
        untilNs = nowNs;
    }

    /** What is left of octets that first had to wake a module from light sleep; before any it does not sleep. */
    Octets heard(long nowNs, Octets octets, int loss) {
        return nowNs < untilNs || untilNs == Long.MIN_VALUE ? octets : octets.from(Math.min(octets.size(), loss));
    }
}
