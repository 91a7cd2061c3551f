package dev.fauxband.sim.behaviour;

/** When a step is due. */
public sealed interface Trigger {
    /** What happens to a program. */
    enum Event {
        REGISTERED,
        OBSERVED,
        WRITE,
        FAIL
    }

    /** Each time that this happens. */
    record On(Event event) implements Trigger {}

    /**
     * By its own schedule, whatever the platform does.
     *
     * @param periodNs from one to the next, on average
     * @param jitterNs how much more or less it may be, at most the period
     * @param together whether all modules begin with a whole period, not with a random part of it
     */
    record Every(long periodNs, long jitterNs, boolean together) implements Trigger {
        public Every {
            if (periodNs <= 0 || jitterNs < 0 || jitterNs > periodNs) {
                throw new IllegalArgumentException("every " + periodNs + " ns, jitter " + jitterNs + " ns");
            }
        }
    }
}
