package dev.fauxband.app.torture;

import dev.fauxband.app.torture.Finding.Property;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One host, one module, one list of mishaps, in real time: the host starts and reports, the mishaps come, and then it
 * has to report again.
 */
final class TortureRun {
    private static final long TICK_NS = 20_000_000L;

    private final Stand stand;
    private final long withinNs;
    private final long deadlineNs;

    /**
     * @param withinNs how long after the last mishap the host may take to report
     * @param deadlineNs on {@link System#nanoTime}: a run that is not over by then was cut off
     */
    TortureRun(Stand stand, long withinNs, long deadlineNs) {
        this.stand = stand;
        this.withinNs = withinNs;
        this.deadlineNs = deadlineNs;
    }

    /** How a run ended. */
    record End(Optional<Finding> finding, Verdict.Length length) {
        private static final End CUT_OFF = new End(Optional.empty(), Verdict.Length.CUT_OFF);
    }

    /** Runs to a finding, to a report behind the last mishap, or to the end of time. */
    End run(List<Mishap> mishaps) throws IOException {
        Optional<End> early = await(0, "never reported, though nothing had befallen it");
        if (early.isPresent()) {
            return early.get();
        }
        long beganNs = stand.nowNs();
        for (Mishap mishap : mishaps) {
            early = pause(beganNs + mishap.atNs());
            if (early.isPresent()) {
                return early.get();
            }
            stand.befall(mishap.words());
        }
        early = pause(stand.calmNs());
        if (early.isPresent()) {
            return early.get();
        }
        stand.calm();
        return await(
                        stand.reports(),
                        "reported no more within " + TimeUnit.NANOSECONDS.toSeconds(withinNs) + " s of the last fault")
                .orElseGet(() -> new End(Optional.empty(), Verdict.Length.WHOLE));
    }

    /** Waits for one more report than {@code before}; empty when it came. */
    private Optional<End> await(long before, String otherwise) {
        long endNs = stand.nowNs() + withinNs;
        while (stand.reports() <= before) {
            Optional<End> early = look();
            if (early.isPresent()) {
                return early;
            }
            if (stand.nowNs() >= endNs) {
                Finding silent = new Finding(Property.GOES_ON, otherwise, stand.nowNs());
                return Optional.of(new End(Optional.of(silent), Verdict.Length.WHOLE));
            }
            sleep(TICK_NS);
        }
        return look();
    }

    private Optional<End> pause(long untilNs) {
        while (stand.nowNs() < untilNs) {
            Optional<End> early = look();
            if (early.isPresent()) {
                return early;
            }
            sleep(Math.min(TICK_NS, untilNs - stand.nowNs()));
        }
        return Optional.empty();
    }

    private Optional<End> look() {
        Optional<Finding> finding = stand.finding();
        if (finding.isPresent()) {
            return Optional.of(new End(finding, Verdict.Length.WHOLE));
        }
        return System.nanoTime() > deadlineNs ? Optional.of(End.CUT_OFF) : Optional.empty();
    }

    private static void sleep(long ns) {
        try {
            TimeUnit.NANOSECONDS.sleep(ns);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
