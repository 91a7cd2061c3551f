package dev.fauxband.radio;

import dev.fauxband.data.Octets;
import dev.fauxband.time.Timer;
import dev.fauxband.time.TimerTable;
import dev.fauxband.trace.Trace;

/** What keeps the module awake, the connection with its cell and the commands of its host; so it plans the sleep. */
final class Activity {
    private final TimerTable timers;
    private final Rrc rrc;
    private final Trace trace;
    private final WakeLock lock = new WakeLock();

    Activity(TimerTable timers, Rrc rrc, RadioSettings settings, Trace trace) {
        this.timers = timers;
        this.rrc = rrc;
        this.trace = trace;
        rrc.edrx(settings.saving().edrxMode() != 0);
    }

    Rrc rrc() {
        return rrc;
    }

    WakeLock lock() {
        return lock;
    }

    /** The octets of the host that are heard; they keep the module awake. */
    Octets hear(long nowNs, Octets octets, PowerSaving saving, RadioPolicy policy) {
        Octets heard = lock.heard(nowNs, octets, saving.lightSleep() ? policy.lightSleepLoss() : 0);
        lock.hold(nowNs, policy.wakeLockNs());
        if (heard.size() < octets.size()) {
            trace.note(nowNs, "the first octets of the host only woke the module from light sleep");
        }
        return heard;
    }

    /** Ticks only while sleep is agreed upon, or somebody watches the connection. */
    void plan(boolean registered, RadioSettings settings, RadioPolicy policy) {
        rrc.edrx(registered && settings.saving().edrxMode() != 0);
        boolean sleepy = registered && settings.saving().deepSleep();
        rrc.watch(sleepy || settings.connectionReport());
        if (sleepy) {
            timers.start(Timer.PSM_ENTRY, Math.max(rrc.idleAtNs() + policy.t3324Ns(), lock.untilNs()));
        } else {
            timers.stop(Timer.PSM_ENTRY);
        }
    }
}
