package dev.fauxband.app.log;

import java.util.Optional;

/** The time of a log: of stamps, across midnight, or of the pauses of a script. A line without one has the last. */
final class LogClock {
    private static final long DAY_NS = 86_400_000_000_000L;

    private Optional<Long> nowNs = Optional.empty();
    private long daysNs;

    /** Begins at 0: for logs that tell only how long it took. */
    void start() {
        nowNs = Optional.of(0L);
    }

    void stamped(Stamp stamp) {
        long ns = stamp.ns() + (stamp.ofDay() ? daysNs : 0);
        if (stamp.ofDay() && nowNs.isPresent() && nowNs.get() - ns > DAY_NS / 2) {
            daysNs += DAY_NS;
            ns += DAY_NS;
        }
        nowNs = Optional.of(ns);
    }

    void passed(long ns) {
        nowNs = nowNs.map(before -> before + ns);
    }

    void set(long ns) {
        nowNs = Optional.of(ns);
    }

    Optional<Long> nowNs() {
        return nowNs;
    }
}
