package dev.fauxband.time;

import java.util.Arrays;
import java.util.Optional;

/**
 * When each timer of one module is due. A module whose timers are all stopped costs its shell no tick; only timers that
 * run take room, in no order: they are a handful.
 */
public final class TimerTable {
    /** No deadline: later than any time. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final Timer[] TIMERS = Timer.values();
    private static final int RUNNING_AT_FIRST = 3;
    private static final int ABSENT = -1;

    private long[] dueNs = new long[RUNNING_AT_FIRST];
    private byte[] timers = new byte[RUNNING_AT_FIRST];
    private int running;

    /** Starts a timer, or moves it. */
    public void start(Timer timer, long atNs) {
        int place = place(timer);
        if (atNs == NEVER) {
            remove(place);
            return;
        }
        if (place == ABSENT) {
            place = append(timer);
        }
        dueNs[place] = atNs;
    }

    public void stop(Timer timer) {
        remove(place(timer));
    }

    public void stopAll() {
        running = 0;
    }

    public boolean running(Timer timer) {
        return place(timer) != ABSENT;
    }

    /** When this timer is due, or {@link #NEVER}. */
    public long dueNs(Timer timer) {
        int place = place(timer);
        return place == ABSENT ? NEVER : dueNs[place];
    }

    /** The earliest deadline, or {@link #NEVER}. */
    public long nextDeadlineNs() {
        long next = NEVER;
        for (int i = 0; i < running; i++) {
            next = Math.min(next, dueNs[i]);
        }
        return next;
    }

    /** Stops and returns the timer that is due longest; of two due at once the one that is declared first. */
    public Optional<Timer> takeDue(long nowNs) {
        int first = ABSENT;
        for (int i = 0; i < running; i++) {
            if (first == ABSENT || before(i, first)) {
                first = i;
            }
        }
        if (first == ABSENT || dueNs[first] > nowNs) {
            return Optional.empty();
        }
        Timer due = TIMERS[timers[first]];
        remove(first);
        return Optional.of(due);
    }

    private boolean before(int one, int other) {
        return dueNs[one] < dueNs[other] || (dueNs[one] == dueNs[other] && timers[one] < timers[other]);
    }

    private int place(Timer timer) {
        int index = index(timer);
        for (int i = 0; i < running; i++) {
            if (timers[i] == index) {
                return i;
            }
        }
        return ABSENT;
    }

    private int append(Timer timer) {
        if (running == timers.length) {
            dueNs = Arrays.copyOf(dueNs, 2 * running);
            timers = Arrays.copyOf(timers, 2 * running);
        }
        timers[running] = (byte) index(timer);
        return running++;
    }

    private void remove(int place) {
        if (place != ABSENT) {
            running--;
            dueNs[place] = dueNs[running];
            timers[place] = timers[running];
        }
    }

    /** Where a timer stands among all: a place in memory, never a number that leaves it. */
    private static int index(Timer timer) {
        return timer.compareTo(Timer.URC_HOLD);
    }
}
