package dev.fauxband.io.fleet;

import dev.fauxband.io.tally.Lateness;

/** How late a shard calls modules that are due. Touched only by its thread. */
final class Punctuality {
    private long late;
    private long worstNs;
    private long heldBack;

    /** A module that was due then is called now. */
    void called(long dueNs, long nowNs) {
        long byNs = nowNs - dueNs;
        worstNs = Math.max(worstNs, byNs);
        if (byNs > Lateness.BOUND_NS) {
            late++;
        }
    }

    /** A rate limit keeps modules waiting. */
    void heldBack() {
        heldBack++;
    }

    Lateness lateness() {
        return new Lateness(late, worstNs, heldBack);
    }
}
