package dev.fauxband.radio;

import dev.fauxband.data.ShortQueue;
import dev.fauxband.data.Transition;
import dev.fauxband.trace.Trace;

/** Where the user equipment stands: the one place where that changes. */
final class Standing {
    private final Trace trace;
    private final ShortQueue<RadioEvent> events;
    private UeState state = UeState.REGISTERED;

    Standing(Trace trace, ShortQueue<RadioEvent> events) {
        this.trace = trace;
        this.events = events;
    }

    UeState state() {
        return state;
    }

    /** Begins without power. */
    void off() {
        state = UeState.POWER_OFF;
    }

    /** A module that boots or loses its power has no time to report that it is registered no more. */
    void become(long nowNs, UeState next, String why) {
        Transition.check(state, state.next(), next);
        trace.became(nowNs, "radio", state, next, why);
        boolean changed = state.registration() != next.registration();
        state = next;
        if (changed && next.running()) {
            events.add(new RadioEvent.RegistrationChanged(next));
        }
    }
}
