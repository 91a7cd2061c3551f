package dev.fauxband.at;

import dev.fauxband.data.Octets;
import dev.fauxband.data.ShortQueue;
import java.util.Optional;

/** URCs and deferred results that wait for the line, oldest first. */
final class Reports {
    /** URCs held at most; beyond it the newest is dropped. Deferred results always fit: one is open per command. */
    static final int URCS_MAX = 64;

    private final ShortQueue<Report> held = new ShortQueue<>();
    private int urcs;

    /** A text that waits for the line. */
    record Report(Octets text, ReportTag tag) {}

    /** Whether there was room. */
    boolean add(Report report) {
        if (!report.tag().deferredResult() && urcs == URCS_MAX) {
            return false;
        }
        urcs += report.tag().deferredResult() ? 0 : 1;
        held.add(report);
        return true;
    }

    Optional<Report> oldest() {
        return held.peek();
    }

    void removeOldest() {
        held.poll().ifPresent(report -> urcs -= report.tag().deferredResult() ? 0 : 1);
    }

    /** Forgets the URCs with this tag. */
    int remove(ReportTag urc) {
        int removed = held.removeIf(report -> report.tag() == urc);
        urcs -= removed;
        return removed;
    }

    int clear() {
        int count = held.size();
        held.clear();
        urcs = 0;
        return count;
    }
}
