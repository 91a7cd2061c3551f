package dev.fauxband.io.view;

import dev.fauxband.modem.Modem;
import dev.fauxband.time.Timer;
import dev.fauxband.time.TimerTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The timers of a module that run. */
public record TimersView(
        @Meaning("Nanoseconds since the program began") long nowNs,
        @Meaning("Those that run, the soonest first") List<RunningTimer> timers) {
    public TimersView {
        timers = List.copyOf(timers);
    }

    /** A timer that runs. */
    public record RunningTimer(
            @Meaning("Its name") String name,
            @Meaning("What it is for") String meaning,

            @Meaning("When it is due, in nanoseconds since the program began")
            long dueNs) {}

    static TimersView of(Inside inside) {
        List<RunningTimer> running = new ArrayList<>();
        inside.modem().ifPresent(modem -> collect(modem, running));
        running.sort(Comparator.comparingLong(RunningTimer::dueNs));
        return new TimersView(inside.nowNs(), running);
    }

    private static void collect(Modem modem, List<RunningTimer> running) {
        for (Timer timer : Timer.values()) {
            long dueNs = modem.dueNs(timer);
            if (dueNs != TimerTable.NEVER) {
                running.add(new RunningTimer(timer.name(), timer.meaning(), dueNs));
            }
        }
    }
}
