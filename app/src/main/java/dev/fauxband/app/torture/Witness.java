package dev.fauxband.app.torture;

import dev.fauxband.app.torture.Finding.Property;
import dev.fauxband.trace.TraceEvent;
import java.util.Optional;
import java.util.regex.Pattern;

/** Watches the line of a tortured host, event by event, and says which property it breaks first. */
final class Witness {
    /** A module answers within this (Manual §3); a host that types sooner did not wait. */
    static final long ANSWER_NS = 300_000_000L;

    /** The slowest of the answers that are no deferred results: AT+CFUN. */
    static final long ANSWER_NS_MAX = 20_000_000_000L;

    /** The same command, refused so often in a row, each soon after the other. */
    static final int REPEATS_MAX = 20;

    private static final long SOON_NS = 500_000_000L;
    private static final Pattern FINAL = Pattern.compile("OK|ERROR|\\+CME ERROR: .*");
    private static final Pattern FAIL = Pattern.compile("(CONNECT|UPDATE|CLOSE|SEND) FAIL");
    private static final Pattern UNCONFIRMED =
            Pattern.compile("AT\\+QLWDATASEND=.*0X0000\"?\\s*", Pattern.CASE_INSENSITIVE);

    private final long withinNs;
    private final Optional<Pattern> report;
    private Optional<TraceEvent.HostLine> pending = Optional.empty();
    private Optional<TraceEvent.ModuleText> failed = Optional.empty();
    private Optional<Finding> finding = Optional.empty();
    private String refused = "";
    private int refusals;
    private long refusedNs;
    private long reports;

    /**
     * @param withinNs how long the host may take to react
     * @param report what on the line is a report; empty: a message that arrived, or a NON that was taken
     */
    Witness(long withinNs, Optional<Pattern> report) {
        this.withinNs = withinNs;
        this.report = report;
    }

    /** How often the host has reported. */
    long reports() {
        return reports;
    }

    Optional<Finding> finding() {
        return finding;
    }

    void see(TraceEvent event) {
        lapse(event.atNs());
        if (event instanceof TraceEvent.HostLine line) {
            host(line);
        } else if (event instanceof TraceEvent.ModuleText text) {
            module(text);
        } else if (event instanceof TraceEvent.Note note) {
            note(note);
        }
    }

    private void note(TraceEvent.Note note) {
        if (note.text().startsWith("restarted")) {
            pending = Optional.empty();
            failed = Optional.empty();
        } else if (note.text().equals(TraceEvent.EARLY)) {
            String command = pending.map(TraceEvent.HostLine::text).orElse("a command");
            found(Property.WAITS, "typed while " + command + " was not answered", note.atNs());
        }
    }

    /** What is overdue by now. */
    void lapse(long nowNs) {
        failed.filter(text -> nowNs - text.atNs() > withinNs)
                .ifPresent(text -> found(Property.HEEDS_FAIL, "did nothing after " + text.text(), nowNs));
        pending.filter(line -> command(line) && nowNs - line.atNs() > ANSWER_NS_MAX)
                .ifPresent(line -> found(Property.ANSWERED_ONCE, line.text() + " was never answered", nowNs));
    }

    private static boolean command(TraceEvent.HostLine line) {
        return line.text().regionMatches(true, 0, "AT", 0, 2);
    }

    private void host(TraceEvent.HostLine line) {
        failed = Optional.empty();
        report.filter(pattern -> pattern.matcher(line.text()).find()).ifPresent(any -> reports++);
        pending.filter(before -> hasty(before, line)).ifPresent(before -> {
            String sentence = "typed " + line.text() + " while " + before.text() + " was not answered";
            found(Property.WAITS, sentence, line.atNs());
        });
        pending = Optional.of(line);
    }

    /** A bare AT may be repeated: hosts do so until somebody listens. */
    private static boolean hasty(TraceEvent.HostLine before, TraceEvent.HostLine line) {
        return command(before) && before.text().length() > 2 && line.atNs() - before.atNs() < ANSWER_NS;
    }

    private void module(TraceEvent.ModuleText text) {
        report.filter(pattern -> pattern.matcher(text.text()).find()).ifPresent(any -> reports++);
        if (FINAL.matcher(text.text()).matches()) {
            answered(text);
        } else if (FAIL.matcher(text.text()).matches()) {
            failed = Optional.of(text);
        } else if (text.text().equals("SEND OK") && report.isEmpty()) {
            reports++;
        }
    }

    private void answered(TraceEvent.ModuleText text) {
        if (pending.isEmpty()) {
            found(Property.ANSWERED_ONCE, text.text() + " came though no command was open", text.atNs());
            return;
        }
        TraceEvent.HostLine line = pending.get();
        pending = Optional.empty();
        if (text.text().equals("OK")) {
            refusals = 0;
            if (report.isEmpty() && UNCONFIRMED.matcher(line.text()).matches()) {
                reports++;
            }
            return;
        }
        boolean again = line.text().equals(refused) && line.atNs() - refusedNs < SOON_NS;
        refusals = again ? refusals + 1 : 1;
        refused = line.text();
        refusedNs = text.atNs();
        if (refusals == REPEATS_MAX) {
            found(
                    Property.NO_ENDLESS_REPEAT,
                    "typed " + line.text() + " " + refusals + " times in a row, each refused",
                    text.atNs());
        }
    }

    private void found(Property property, String sentence, long nowNs) {
        if (finding.isEmpty()) {
            finding = Optional.of(new Finding(property, sentence, nowNs));
        }
    }
}
