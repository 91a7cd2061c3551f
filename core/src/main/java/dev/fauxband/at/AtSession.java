package dev.fauxband.at;

import dev.fauxband.data.Octets;
import dev.fauxband.data.OctetsBuilder;
import dev.fauxband.data.ShortQueue;
import dev.fauxband.time.Timer;
import dev.fauxband.time.TimerTable;
import dev.fauxband.trace.Trace;
import dev.fauxband.trace.TraceEvent;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The line between host and module: collects command lines, runs their commands, frames answers, and lets reports out
 * when the line is free.
 *
 * @param <C> what the commands act on
 */
public final class AtSession<C> {
    /** Octets of a command line at most; a longer one is answered with ERROR. 512 octets in hex need 1,060. */
    public static final int LINE_OCTETS_MAX = 2048;

    private static final Octets BARE = Octets.latin1("AT");

    private final CommandRunner<C> runner;
    private final LineState settings;
    private final LineTimes times;
    private final TimerTable timers;
    private final Trace trace;
    private final LineOutput output;
    private final LineInput input = new LineInput();
    private final OctetsBuilder line = new OctetsBuilder(0);
    private final Reports reports = new Reports();
    private final ShortQueue<ReportTag> printed = new ShortQueue<>();

    private Octets repeatable = BARE;
    private boolean overlong;
    private boolean echoing;
    private boolean holdOver;
    private boolean muted;
    private boolean speedUnknown;
    private boolean stateUntold;
    private boolean earlyTold;
    private long quietUntilNs = Long.MIN_VALUE;
    private long gapSinceNs = TimerTable.NEVER;

    public AtSession(
            CommandTable<C> commands, C module, LineState settings, LineTimes times, TimerTable timers, Trace trace) {
        this.settings = settings;
        this.times = times;
        this.timers = timers;
        this.trace = trace;
        this.output = new LineOutput(settings, trace);
        this.runner = new CommandRunner<>(commands, module, settings, output, trace);
    }

    private AtSession(AtSession<C> before, C module, LineTimes times) {
        this.settings = before.settings;
        this.times = times;
        this.timers = before.timers;
        this.trace = before.trace;
        this.output = before.output;
        this.runner = before.runner.afresh(module);
    }

    /** Where the line ends, behind its CR or LF, that begins at {@code from}; the end of all when it has none. */
    public static int lineEnd(Octets octets, int from) {
        for (int i = from; i < octets.size(); i++) {
            if (octets.at(i) == '\r' || octets.at(i) == '\n') {
                return i + 1;
            }
        }
        return octets.size();
    }

    /** The line after a restart: what had left for the host still reaches it, all else is forgotten. */
    public AtSession<C> restarted(long nowNs, C module, LineTimes newTimes) {
        output.flush(nowNs, true);
        dropLine();
        timers.stop(Timer.REPORT_GAP);
        return new AtSession<>(this, module, newTimes);
    }

    /** The module has yet to find the speed of the line (V.250 §6.2.10): reports wait for the first command line. */
    public void findSpeed() {
        speedUnknown = true;
        stateUntold = true;
    }

    /** Since {@link #findSpeed} nobody was told how the module is: a report of what changes would be stale then. */
    public boolean stateUntold() {
        return stateUntold;
    }

    /** Whether the speed has been found, so that the host is to be told now how the module is; once. */
    public boolean takeSpeedFound() {
        boolean found = stateUntold && !speedUnknown;
        stateUntold &= !found;
        return found;
    }

    /** Octets of the host. Those beyond {@link #room} are lost, as on a UART without flow control. */
    public void receive(long nowNs, Octets octets) {
        if (runner.busy() && !earlyTold && !octets.toLatin1().isBlank()) {
            earlyTold = true;
            trace.note(nowNs, TraceEvent.EARLY);
        }
        int taken = 0;
        int fits = Math.min(input.room(), octets.size());
        while (fits > 0) {
            input.add(octets.slice(taken, taken + fits));
            work(nowNs);
            taken += fits;
            fits = Math.min(input.room(), octets.size() - taken);
        }
        if (taken < octets.size()) {
            trace.note(nowNs, (octets.size() - taken) + " octets of the host were lost: a command is still running");
        }
    }

    /** The host has gone: its half line is dropped, its complete lines still run, their answers are not shown. */
    public void hostGone(long nowNs) {
        input.abandon();
        dropLine();
        muted = runner.busy();
        releaseReports(nowNs);
    }

    /** Brings the final result of a command that answered {@link CommandResponse.Later}. */
    public void complete(long nowNs, CommandResponse response) {
        runner.complete(nowNs, response);
        ended(nowNs);
        work(nowNs);
    }

    /** A URC or a deferred result: leaves when the line is free. */
    public void report(long nowNs, Octets text, ReportTag tag) {
        if (!reports.add(new Reports.Report(text, tag))) {
            trace.note(nowNs, "a URC was dropped: " + Reports.URCS_MAX + " already wait for the line");
        }
        releaseReports(nowNs);
    }

    /** Forgets the reports of these tags that have not left yet; the others go on waiting for their time. */
    public void dropReports(long nowNs, Predicate<ReportTag> over, String why) {
        drop(nowNs, over, " reports not shown: " + why);
    }

    /** Forgets the URCs with this tag that have not left yet: what they tell is over. */
    public void dropUrcs(long nowNs, ReportTag urc, String why) {
        drop(nowNs, urc::equals, " URCs not shown: " + why);
    }

    private void drop(long nowNs, Predicate<ReportTag> over, String what) {
        Optional<Reports.Report> first = reports.oldest();
        int count = reports.remove(over);
        if (count == 0) {
            return;
        }
        trace.note(nowNs, count + what);
        if (!reports.oldest().equals(first)) {
            // What is now the first has not waited as long as what was dropped.
            gapSinceNs = TimerTable.NEVER;
        }
        releaseReports(nowNs);
    }

    /** {@link Timer#URC_HOLD} or {@link Timer#REPORT_GAP} is due. */
    public void handleTimeout(long nowNs, Timer timer) {
        holdOver |= timer == Timer.URC_HOLD;
        releaseReports(nowNs);
    }

    public Optional<DteOutput> poll() {
        return output.poll();
    }

    /** The tag of a report that has left, oldest first. */
    public Optional<ReportTag> pollPrinted() {
        return printed.poll();
    }

    /** Octets that {@link #receive} takes now without losing any. */
    public int room() {
        return input.room();
    }

    /** Whether URCs or deferred results wait for the line. */
    public boolean reportsHeld() {
        return reports.oldest().isPresent();
    }

    /** A command is running; complete lines may wait behind it. */
    public boolean commandOpen() {
        return runner.busy();
    }

    /** No half line, no command running, no line waiting. */
    public boolean idle() {
        return !runner.busy() && !lineOpen() && input.isEmpty();
    }

    private void work(long nowNs) {
        while (!runner.busy() && !input.isEmpty()) {
            boolean orphan = input.orphan();
            take(nowNs, input.take(), orphan);
        }
        output.flush(nowNs, false);
        if (lineOpen()) {
            timers.start(Timer.URC_HOLD, nowNs + times.urcHoldNs());
            holdOver = false;
        }
        releaseReports(nowNs);
    }

    /**
     * CR, LF, CR LF and LF CR end a line alike: what is empty is silent, and so is the second half of an end. With
     * another S3 only that ends it, and CR and LF stand for nothing (V.250 §5.2.2).
     */
    private void take(long nowNs, int octet, boolean orphan) {
        LineSettings now = settings.current();
        if (now.endsLine(octet)) {
            if (lineOpen()) {
                endLine(nowNs, octet, orphan);
            }
        } else if (octet == now.value(LineParameter.EDITING) && (overlong || !runner.counts(line.build()))) {
            takeBack(octet);
        } else if (octet == '/' && CommandLine.repeats(line.build())) {
            repeat(nowNs, orphan);
        } else if (octet != '\r' && octet != '\n') {
            collect(octet);
        }
    }

    private void collect(int octet) {
        if (line.size() == LINE_OCTETS_MAX) {
            overlong = true;
        } else {
            line.add(octet);
        }
        if (!settings.current().echo()) {
            return;
        }
        if (echoing) {
            output.echo(octet);
        } else if (!overlong && (octet | 0x20) == 't' && CommandLine.prefixEnd(line.build()) == line.size()) {
            echoing = true;
            output.echo(line.build());
        }
    }

    /** S5 takes back the octet before it (V.250 §6.2.3), but not the AT, and not where it is itself one of the data. */
    private void takeBack(int octet) {
        if (overlong || line.size() <= CommandLine.prefixEnd(line.build())) {
            return;
        }
        line.truncate(line.size() - 1);
        if (echoing) {
            output.echo(octet);
        }
        if (!lineOpen()) {
            dropLine();
        }
    }

    /** A/: the line before once more, without waiting for an end (V.250 §5.2.4). */
    private void repeat(long nowNs, boolean orphan) {
        Octets typed = line.build().concat(Octets.of('/'));
        if (settings.current().echo()) {
            output.echo(typed);
        }
        dropLine();
        muted = orphan;
        if (trace.all()) {
            trace.hostLine(nowNs, typed.toLatin1());
        }
        CommandLine.parse(repeatable).ifPresent(commands -> runner.run(nowNs, commands));
        ended(nowNs);
    }

    private void endLine(long nowNs, int end, boolean orphan) {
        Octets text = line.build();
        boolean cut = overlong;
        if (echoing) {
            output.echo(end);
        }
        dropLine();
        Optional<CommandLine> commands = CommandLine.parse(text);
        if (commands.isEmpty()) {
            return;
        }
        muted = orphan;
        speedUnknown = false;
        if (trace.all()) {
            trace.hostLine(nowNs, text.toLatin1());
        }
        if (cut) {
            runner.refuse(nowNs, CommandResponse.refused("the line is longer than " + LINE_OCTETS_MAX + " octets"));
        } else {
            repeatable = text;
            runner.run(nowNs, commands.get());
        }
        ended(nowNs);
    }

    private void ended(long nowNs) {
        earlyTold = false;
        output.flush(nowNs, muted);
        if (runner.ended()) {
            input.clear();
        }
        if (!runner.busy()) {
            muted = false;
            quietUntilNs = nowNs + times.reportGapNs();
            releaseReports(nowNs);
        }
    }

    private boolean free() {
        return !runner.busy() && !speedUnknown && (!lineOpen() || holdOver);
    }

    private boolean lineOpen() {
        return line.size() > 0;
    }

    private void dropLine() {
        line.release();
        overlong = false;
        echoing = false;
        timers.stop(Timer.URC_HOLD);
    }

    private void releaseReports(long nowNs) {
        timers.stop(Timer.REPORT_GAP);
        Optional<Reports.Report> oldest = reports.oldest();
        while (oldest.isPresent() && free()) {
            Reports.Report report = oldest.get();
            gapSinceNs = Math.min(gapSinceNs, nowNs);
            long dueNs = Math.min(quietUntilNs, gapSinceNs + times.urcHoldNs());
            if (dueNs > nowNs) {
                timers.start(Timer.REPORT_GAP, dueNs);
                return;
            }
            reports.removeOldest();
            output.report(nowNs, report.text());
            printed.add(report.tag());
            if (report.tag().deferredResult()) {
                quietUntilNs = nowNs + times.reportGapNs();
                gapSinceNs = nowNs;
            }
            oldest = reports.oldest();
            // A result is never glued to its OK because a URC before it has waited long enough.
            boolean resultNext =
                    oldest.filter(next -> next.tag().deferredResult()).isPresent();
            gapSinceNs = resultNext ? nowNs : gapSinceNs;
        }
        gapSinceNs = oldest.isPresent() ? gapSinceNs : TimerTable.NEVER;
    }
}
