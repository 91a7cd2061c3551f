package dev.fauxband.lwm2m;

import dev.fauxband.time.Timer;
import dev.fauxband.time.TimerTable;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells what the platform observes of the module's own objects when pmax is over (OMA TS 1.0.2 §5.1.2). The default
 * periods are absent: the module has neither 1/0/2 nor 1/0/3. The objects of the host are told by the host.
 */
final class MaximumPeriods {
    private static final long SECOND_NS = 1_000_000_000L;

    private final Served served;
    private final Notifier notifier;
    private final TimerTable timers;

    /** One list for all modules as long as there is no period. */
    private List<Told> told = List.of();

    /** When an observation with a period was told last, and under which number. */
    private record Told(Observation observation, int sequence, long atNs) {}

    MaximumPeriods(Served served, Notifier notifier, TimerTable timers) {
        this.served = served;
        this.notifier = notifier;
        this.timers = timers;
    }

    /** Something may have changed: observations, their periods, or what has been told. */
    void notice(long nowNs) {
        if (told.isEmpty() && served.attributes().isEmpty()) {
            return;
        }
        List<Told> current = new ArrayList<>();
        long dueNs = TimerTable.NEVER;
        for (Observation observation : served.observations().all()) {
            if (periodNs(observation) > 0) {
                Told last = last(nowNs, observation);
                current.add(last);
                dueNs = Math.min(dueNs, dueNs(last));
            }
        }
        told = List.copyOf(current);
        timers.start(Timer.NOTIFY_PERIOD, dueNs);
    }

    /** The period of one or more is over; in vain when the registration is, too. */
    void handleTimeout(long nowNs, boolean registered) {
        if (!registered) {
            return;
        }
        for (Told last : told) {
            if (dueNs(last) <= nowNs) {
                notifier.tell(last.observation());
            }
        }
        notice(nowNs);
    }

    void clear() {
        told = List.of();
        timers.stop(Timer.NOTIFY_PERIOD);
    }

    /** Each response and each notification takes another number: then the period begins again. */
    private Told last(long nowNs, Observation observation) {
        return told.stream()
                .filter(known -> known.observation().equals(observation) && known.sequence() == observation.sequence())
                .findFirst()
                .orElseGet(() -> new Told(observation, observation.sequence(), nowNs));
    }

    private long dueNs(Told last) {
        return last.atNs() + periodNs(last.observation());
    }

    private long periodNs(Observation observation) {
        Path path = observation.path();
        return ObjectTree.ownedByModule(path.object()) ? served.attributes().maximumPeriodS(path) * SECOND_NS : 0;
    }
}
