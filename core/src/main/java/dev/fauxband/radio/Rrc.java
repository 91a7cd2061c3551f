package dev.fauxband.radio;

import dev.fauxband.data.ShortQueue;
import dev.fauxband.data.Transition;
import dev.fauxband.time.Timer;
import dev.fauxband.time.TimerTable;
import dev.fauxband.trace.Trace;

/**
 * The RRC connection. Its end costs a tick only while somebody watches it; else it is noticed when somebody looks, and
 * nothing is said of it.
 */
final class Rrc {
    private final TimerTable timers;
    private final Trace trace;
    private final ShortQueue<RadioEvent> events;
    private RrcState state = RrcState.IDLE;
    private long idleAtNs;
    private boolean watched;
    private boolean edrx;

    Rrc(TimerTable timers, Trace trace, ShortQueue<RadioEvent> events) {
        this.timers = timers;
        this.trace = trace;
        this.events = events;
    }

    RrcState state(long nowNs) {
        letGo(nowNs);
        if (state != RrcState.CONNECTED && state != resting()) {
            become(nowNs, resting(), edrx ? "an eDRX cycle is granted" : "no eDRX cycle is granted any more");
        }
        return state;
    }

    /** Whether an eDRX cycle is granted: without a connection the module listens once in it only. */
    void edrx(boolean granted) {
        edrx = granted;
    }

    /** Whether it listens once in its eDRX cycle only; looking changes nothing. */
    boolean dozes(long nowNs) {
        return edrx && (state != RrcState.CONNECTED || nowNs >= idleAtNs);
    }

    /** When the connection ends, or ended last. */
    long idleAtNs() {
        return idleAtNs;
    }

    /** Something went over the air: the network keeps the connection for so long. */
    void use(long nowNs, long tailNs) {
        letGo(nowNs);
        idleAtNs = nowNs + tailNs;
        if (state != RrcState.CONNECTED) {
            become(nowNs, RrcState.CONNECTED, "something is to be sent or was received");
        }
    }

    /** Whether somebody wants to know when it ends. */
    void watch(boolean wanted) {
        watched = wanted;
        if (wanted && state == RrcState.CONNECTED) {
            timers.start(Timer.RRC_TAIL, idleAtNs);
        } else {
            timers.stop(Timer.RRC_TAIL);
        }
    }

    /** The end that nobody watched, or that is due. */
    void letGo(long nowNs) {
        if (state == RrcState.CONNECTED && nowNs >= idleAtNs) {
            become(nowNs, resting(), "nothing was sent or received for a while");
        }
    }

    /** The link is gone. */
    void drop(long nowNs, String why) {
        if (state == RrcState.CONNECTED) {
            idleAtNs = nowNs;
            become(nowNs, RrcState.IDLE, why);
        }
    }

    /** The same when the whole module ends: there is nobody to tell it any more. */
    void end(long nowNs, String why) {
        boolean told = watched;
        watched = false;
        drop(nowNs, why);
        watched = told;
    }

    private RrcState resting() {
        return edrx ? RrcState.EDRX : RrcState.IDLE;
    }

    private void become(long nowNs, RrcState next, String why) {
        Transition.check(state, state.next(), next);
        if (watched) {
            trace.became(nowNs, "rrc", state, next, why);
        }
        if (watched && state.code() != next.code()) {
            events.add(new RadioEvent.ConnectionChanged(next == RrcState.CONNECTED));
        }
        state = next;
        timers.stop(Timer.RRC_TAIL);
    }
}
