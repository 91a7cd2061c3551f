package dev.fauxband.lwm2m;

import dev.fauxband.time.Timer;
import dev.fauxband.time.TimerTable;

/** How long the registration stands, and when the module renews it by itself. */
final class Lifetime {
    private static final long SECOND_NS = 1_000_000_000L;

    private final TimerTable timers;
    private final long updateAheadS;

    Lifetime(TimerTable timers, long updateAheadS) {
        this.timers = timers;
        this.updateAheadS = updateAheadS;
    }

    /** Begins with each 2.01 and 2.04. */
    void begin(long nowNs, long lifetimeS) {
        long updateNs =
                lifetimeS > 2 * updateAheadS ? (lifetimeS - updateAheadS) * SECOND_NS : lifetimeS * SECOND_NS / 2;
        timers.start(Timer.AUTO_UPDATE, nowNs + updateNs);
        timers.start(Timer.LIFETIME_END, nowNs + lifetimeS * SECOND_NS);
    }

    void end() {
        timers.stop(Timer.AUTO_UPDATE);
        timers.stop(Timer.LIFETIME_END);
    }
}
