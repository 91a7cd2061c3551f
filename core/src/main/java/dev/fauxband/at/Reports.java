package dev.fauxband.at;

import dev.fauxband.data.Octets;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** URCs and deferred results that wait for the line, oldest first. */
final class Reports {
    /** URCs held at most; beyond it the newest is dropped. Deferred results always fit: one is open per command. */
    static final int URCS_MAX = 64;

    private final Queue<Report> held = new ArrayDeque<>(2);
    private int urcs;

    /** A text that waits for the line. */
    record Report(Octets text, ReportTag tag) {}

    /** Whether there was room. */
    boolean add(Report report) {
        if (!report.tag().deferredResult() && urcs == URCS_MAX) {
            return false;
        }
        urcs += report.tag().deferredResult() ? 0 : 1;
        return held.add(report);
    }

    Optional<Report> oldest() {
        return Optional.ofNullable(held.peek());
    }

    void removeOldest() {
        Report report = held.remove();
        urcs -= report.tag().deferredResult() ? 0 : 1;
    }

    /** Forgets the URCs with this tag. */
    int remove(ReportTag urc) {
        int before = held.size();
        held.removeIf(report -> report.tag() == urc);
        urcs -= before - held.size();
        return before - held.size();
    }

    int clear() {
        int count = held.size();
        held.clear();
        urcs = 0;
        return count;
    }
}
