package dev.fauxband.at;

import dev.fauxband.data.Octets;
import dev.fauxband.data.ShortQueue;
import java.util.Optional;
import java.util.function.Predicate;

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

    /** Forgets those whose tag is one of these; how many that were. */
    int remove(Predicate<ReportTag> over) {
        int before = held.size();
        urcs -= held.removeIf(report -> !report.tag().deferredResult() && over.test(report.tag()));
        held.removeIf(report -> over.test(report.tag()));
        return before - held.size();
    }
}
