package dev.fauxband.at;

import dev.fauxband.data.Octets;
import dev.fauxband.time.Timer;
import dev.fauxband.time.TimerTable;
import dev.fauxband.trace.Trace;
import dev.fauxband.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A line with toy commands in virtual time: what the room does without any LwM2M. Echo is off until asked for. */
final class ToyLine {
    static final long MS = 1_000_000;
    static final long HOLD_MS = 5000;
    static final long GAP_MS = 50;

    private static final LineTimes TIMES = new LineTimes(HOLD_MS * MS, GAP_MS * MS);

    /** What ran, in order, as the commands saw it. */
    final List<String> ran = new ArrayList<>();

    final LineState settings = new LineState(LineSettings.FACTORY.with(LineParameter.ECHO, 0));
    final TimerTable timers = new TimerTable();
    final Trace trace;
    final AtSession<ToyLine> session;
    boolean raw;
    long nowNs = 1_000_000_000;

    ToyLine() {
        this(Trace.Level.ALL);
    }

    ToyLine(Trace.Level level) {
        trace = new Trace(level);
        session = new AtSession<>(ToyCommands.ALL, this, settings, TIMES, timers, trace);
    }

    /** A report's tag that carries its name. */
    record Tag(String name, boolean deferredResult) implements ReportTag {}

    ToyLine echoing() {
        settings.set(LineParameter.ECHO, 1);
        return this;
    }

    /** The host types; gives all that came out of it. */
    String type(String text) {
        session.receive(nowNs, Octets.latin1(text));
        return heard();
    }

    /** The command that is running ends. */
    String complete(CommandResponse response) {
        session.complete(nowNs, response);
        return heard();
    }

    String urc(String text) {
        session.report(nowNs, Octets.latin1(text), new Tag(text, false));
        return heard();
    }

    String result(String text) {
        session.report(nowNs, Octets.latin1(text), new Tag(text, true));
        return heard();
    }

    String hostGone() {
        session.hostGone(nowNs);
        return heard();
    }

    /** So many milliseconds pass, timers fire at their time; gives what came out. */
    String pass(long ms) {
        long endNs = nowNs + ms * MS;
        while (timers.nextDeadlineNs() <= endNs) {
            nowNs = timers.nextDeadlineNs();
            Optional<Timer> due = timers.takeDue(nowNs);
            due.ifPresent(timer -> session.handleTimeout(nowNs, timer));
        }
        nowNs = endNs;
        return heard();
    }

    /** What has come out, of any kind. */
    String heard() {
        StringBuilder all = new StringBuilder();
        outputs().forEach(output -> all.append(output.octets().toLatin1()));
        return all.toString();
    }

    List<DteOutput> outputs() {
        List<DteOutput> all = new ArrayList<>();
        Optional<DteOutput> output = session.poll();
        while (output.isPresent()) {
            all.add(output.get());
            output = session.poll();
        }
        return all;
    }

    /** Names of the reports that have left since last asked. */
    List<String> printed() {
        List<String> names = new ArrayList<>();
        Optional<ReportTag> tag = session.pollPrinted();
        while (tag.isPresent()) {
            names.add(((Tag) tag.get()).name());
            tag = session.pollPrinted();
        }
        return names;
    }

    /** What the trace has of the line itself since last asked, as transcripts mark it. */
    List<String> traced() {
        List<String> lines = new ArrayList<>();
        Optional<TraceEvent> event = trace.poll();
        while (event.isPresent()) {
            if (event.get() instanceof TraceEvent.HostLine host) {
                lines.add("> " + host.text());
            } else if (event.get() instanceof TraceEvent.ModuleText module) {
                lines.add("< " + module.text());
            }
            event = trace.poll();
        }
        return lines;
    }

    /** Notes and reasons since last asked. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        Optional<TraceEvent> event = trace.poll();
        while (event.isPresent()) {
            if (event.get() instanceof TraceEvent.Note note) {
                remarks.add(note.text());
            } else if (event.get() instanceof TraceEvent.Reason reason) {
                remarks.add(reason.text());
            }
            event = trace.poll();
        }
        return remarks;
    }
}
