package dev.fauxband.io.fleet;

import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import dev.fauxband.io.net.DatagramTransport;
import dev.fauxband.modem.Modem;
import dev.fauxband.trace.Trace;
import dev.fauxband.trace.TraceEvent;
import dev.fauxband.trace.TraceEvent.Fate;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Says what happens in a module to whom it concerns, and remembers the last of it. */
final class Teller {
    private ModulePlan plan;
    private final TraceSink sink;
    private final UnaryOperator<Address> local;
    private final boolean captured;
    private @Nullable LastEvents last;
    private boolean unsettled;

    /** @param local where datagrams to a peer leave from, see {@link DatagramTransport#local} */
    Teller(ModulePlan plan, TraceSink sink, UnaryOperator<Address> local) {
        this.plan = plan;
        this.sink = sink;
        this.local = local;
        this.captured = sink.captures();
    }

    /** What the module is made of, and how it is called now. */
    ModulePlan plan() {
        return plan;
    }

    /** From now on it is called so, and so much is said. */
    void use(ModulePlan watched) {
        plan = watched;
    }

    void tell(TraceEvent event) {
        TraceEvent whole = captured ? event.withLocal(local) : event;
        last().add(whole);
        sink.event(plan.name(), whole);
        unsettled = captured;
    }

    /** The module is done with its input. */
    void settled() {
        if (unsettled) {
            unsettled = false;
            sink.settled(plan.name());
        }
    }

    /** Takes all that they say, in this order; with the trace off they say nothing. */
    void tellAll(@Nullable Modem modem, Airway airway, Afflictions faults) {
        if (plan.trace() == Trace.Level.OFF) {
            return;
        }
        if (modem != null) {
            tellAll(modem::pollTrace);
        }
        tellAll(airway::pollTrace);
        tellAll(faults::pollTrace);
    }

    private void tellAll(Supplier<Optional<TraceEvent>> source) {
        for (Optional<TraceEvent> out = source.get(); out.isPresent(); out = source.get()) {
            tell(out.get());
        }
    }

    /** Something failed for this reason. */
    void reason(long nowNs, String why) {
        if (plan.trace() != Trace.Level.OFF) {
            tell(new TraceEvent.Reason(nowNs, why));
        }
    }

    /** Somebody did this from outside. */
    void noted(long nowNs, String what) {
        if (plan.trace() == Trace.Level.ALL) {
            tell(new TraceEvent.Note(nowNs, what));
        }
    }

    /** A datagram was dropped (0 copies), let through (1) or doubled on purpose. */
    void tampered(long nowNs, int copies, Fate.Way way, Datagram datagram) {
        if (copies != 1 && plan.trace() == Trace.Level.ALL) {
            Fate.Kind kind = copies == 0 ? Fate.Kind.LOST : Fate.Kind.DOUBLED;
            String text = "a datagram " + (way == Fate.Way.UP ? "to" : "from") + " the platform was "
                    + (copies == 0 ? "dropped" : "duplicated") + " on purpose";
            tell(new Fate(nowNs, way, kind, datagram, text));
        }
    }

    /** It failed by a mistake of ours, for the so manieth time; what it said last is told with it, and forgotten. */
    void failed(long failures, Throwable cause) {
        sink.fault(new ModuleFault(plan.name(), plan.seed(), failures, cause, last().newest()));
        last().forget();
    }

    /** What it said last; nothing is kept of one that says nothing. */
    LastEvents last() {
        if (last == null) {
            last = new LastEvents();
        }
        return last;
    }
}
