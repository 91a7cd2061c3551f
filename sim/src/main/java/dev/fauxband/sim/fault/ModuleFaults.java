package dev.fauxband.sim.fault;

import dev.fauxband.modem.Modem;
import dev.fauxband.modem.ModemEvent;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.radio.UeState;
import dev.fauxband.sim.air.AirFaults;
import dev.fauxband.trace.Trace;
import dev.fauxband.trace.TraceEvent;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * The faults of one module, of its air and of its serial line. Orders go in with the present time; events for the
 * module, an {@link AirFaults} and a {@link LineFaults} come out. It reads no clock. Of the faults of the platform it
 * only tells when they begin and end.
 */
public final class ModuleFaults {
    private final Map<FaultName, Running> running = new EnumMap<>(FaultName.class);
    private final Queue<ModemEvent> events = new ArrayDeque<>(1);
    private final LineFaults line;
    private final Trace trace;
    private AirFaults air = AirFaults.NONE;

    /** A fault, when it ends, and what undoes it. */
    private record Running(Fault fault, long endNs, List<ModemEvent> undo) {}

    /** @param traced whether {@link #pollTrace} tells what begins and ends */
    public ModuleFaults(long seed, boolean traced) {
        this.trace = new Trace(traced ? Trace.Level.ALL : Trace.Level.OFF);
        this.line = new LineFaults(seed, trace);
    }

    /** Whether {@link #pollTrace} tells what begins and ends from now on. */
    public void traced(boolean told) {
        trace.use(told ? Trace.Level.ALL : Trace.Level.OFF);
    }

    /** Those that last now. */
    public List<Fault> present() {
        return running.values().stream().map(Running::fault).toList();
    }

    /** One begins or ends, or all end; what the platform does is done elsewhere, and told here. */
    public void suffer(long nowNs, FaultOrder order, ModemProfile profile) {
        if (order instanceof FaultOrder.Begin begin) {
            begin(nowNs, begin.fault(), profile);
        } else if (order instanceof FaultOrder.End end) {
            end(nowNs, end.name());
        } else if (order instanceof FaultOrder.EndAll) {
            List.copyOf(running.keySet()).forEach(name -> end(nowNs, name));
        }
    }

    private void begin(long nowNs, Fault fault, ModemProfile profile) {
        FaultName name = fault.name();
        trace.note(nowNs, "fault: " + fault);
        if (name.momentary()) {
            events.addAll(FaultEvents.begin(fault));
            return;
        }
        Running before = running.get(name);
        List<ModemEvent> undo = before == null ? FaultEvents.undo(name, profile) : before.undo();
        long endNs = fault.lastsNs().map(lasts -> nowNs + lasts).orElse(LineFaults.NEVER);
        running.put(name, new Running(fault, endNs, undo));
        events.addAll(FaultEvents.begin(fault));
        line.begin(fault);
        air = AirFaultWords.wrong(running.values().stream().map(Running::fault).toList());
    }

    private void end(long nowNs, FaultName name) {
        Running ended = running.remove(name);
        if (ended != null) {
            trace.note(nowNs, "fault: " + ended.fault() + " has ended");
            events.addAll(ended.undo());
            line.end(nowNs, name);
            air = AirFaultWords.wrong(
                    running.values().stream().map(Running::fault).toList());
        }
    }

    /** Ends what is due. */
    public void handleTimeout(long nowNs) {
        for (Running one : List.copyOf(running.values())) {
            if (one.endNs() <= nowNs) {
                end(nowNs, one.fault().name());
            }
        }
    }

    /** Looks at the module after each of its steps: some faults wait for what it does. */
    public void watch(long nowNs, Modem modem) {
        if (running.containsKey(FaultName.CRASH_IN_PSM) && modem.radio().state() == UeState.PSM) {
            running.remove(FaultName.CRASH_IN_PSM);
            events.add(new ModemEvent.Restart("a crash in PSM"));
        }
        if (running.containsKey(FaultName.FULL_BUFFER)
                && !modem.client().received().congested()) {
            events.add(new ModemEvent.Congestion(true));
        }
    }

    /** The module was replaced by a new one: it suffers from what the old one did. */
    public void begun() {
        running.values().forEach(one -> events.addAll(FaultEvents.begin(one.fault())));
    }

    /** What befalls the module. */
    public Optional<ModemEvent> pollEvent() {
        return Optional.ofNullable(events.poll());
    }

    /** What began and ended, for the trace. */
    public Optional<TraceEvent> pollTrace() {
        return trace.poll();
    }

    /** The serial line, with its faults and those of the module's receiver. */
    public LineFaults line() {
        return line;
    }

    /** What is wrong with the air now; the same object as long as that does not change. */
    public AirFaults air() {
        return air;
    }

    /** When a fault ends by itself, or octets reach the host; {@link LineFaults#NEVER} when neither will be. */
    public long nextDeadlineNs() {
        return Math.min(nextEndNs(), line.nextDeadlineNs());
    }

    /** When a fault ends by itself; {@link LineFaults#NEVER} when none will. */
    public long nextEndNs() {
        long next = LineFaults.NEVER;
        for (Running one : running.values()) {
            next = Math.min(next, one.endNs());
        }
        return next;
    }
}
