package dev.fauxband.time;

import java.util.Arrays;
import java.util.Optional;

/** When each timer of one module is due. A module whose timers are all stopped costs its shell no tick. */
public final class TimerTable {
    /** No deadline: later than any time. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final Timer[] TIMERS = Timer.values();

    private final long[] dueNs = new long[Timer.COUNT];

    public TimerTable() {
        Arrays.fill(dueNs, NEVER);
    }

    /** Starts a timer, or moves it. */
    public void start(Timer timer, long atNs) {
        dueNs[index(timer)] = atNs;
    }

    public void stop(Timer timer) {
        dueNs[index(timer)] = NEVER;
    }

    public void stopAll() {
        Arrays.fill(dueNs, NEVER);
    }

    public boolean running(Timer timer) {
        return dueNs[index(timer)] != NEVER;
    }

    /** When this timer is due, or {@link #NEVER}. */
    public long dueNs(Timer timer) {
        return dueNs[index(timer)];
    }

    /** The earliest deadline, or {@link #NEVER}. */
    public long nextDeadlineNs() {
        long next = NEVER;
        for (long due : dueNs) {
            next = Math.min(next, due);
        }
        return next;
    }

    /** Stops and returns the timer that is due longest; of two due at once the one that is declared first. */
    public Optional<Timer> takeDue(long nowNs) {
        int first = 0;
        for (int i = 1; i < dueNs.length; i++) {
            if (dueNs[i] < dueNs[first]) {
                first = i;
            }
        }
        if (dueNs[first] > nowNs || dueNs[first] == NEVER) {
            return Optional.empty();
        }
        dueNs[first] = NEVER;
        return Optional.of(TIMERS[first]);
    }

    /** Where a timer stands in the table: a place in memory, never a number that leaves it. */
    private static int index(Timer timer) {
        return timer.compareTo(Timer.URC_HOLD);
    }
}
