package dev.fauxband.io.fleet;

import dev.fauxband.modem.Modem;
import dev.fauxband.modem.ModemEvent;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.sim.fault.Fault;
import dev.fauxband.sim.fault.FaultOrder;
import dev.fauxband.sim.fault.ModuleFaults;
import dev.fauxband.trace.Trace;
import dev.fauxband.trace.TraceEvent;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What goes wrong with a module on purpose; nothing is kept of one that never suffers. */
final class Afflictions {
    private ModulePlan plan;
    private final Wire wire;
    private final Airway airway;
    private @Nullable ModuleFaults faults;

    Afflictions(ModulePlan plan, Wire wire, Airway airway) {
        this.plan = plan;
        this.wire = wire;
        this.airway = airway;
    }

    /** From now on so much is said. */
    void use(ModulePlan watched) {
        plan = watched;
        if (faults != null) {
            faults.traced(watched.trace() == Trace.Level.ALL);
        }
    }

    /** Those that last now. */
    List<Fault> present() {
        return faults == null ? List.of() : faults.present();
    }

    /** The module has begun, perhaps anew. */
    void begun() {
        if (faults != null) {
            faults.begun();
        }
    }

    /** A fault begins or ends. */
    void suffer(long nowNs, FaultOrder order, ModemProfile profile) {
        if (faults == null) {
            faults = new ModuleFaults(plan.seed(), plan.trace() == Trace.Level.ALL);
            wire.suffer(faults.line());
        }
        faults.suffer(nowNs, order, profile);
    }

    void handleTimeout(long nowNs) {
        if (faults != null) {
            faults.handleTimeout(nowNs);
        }
    }

    /** The air is as they make it; gives back what befalls the module now, if anything. */
    Optional<ModemEvent> befall(long nowNs, Modem present, ModemProfile profile) {
        if (faults == null) {
            return Optional.empty();
        }
        airway.suffer(faults.air(), profile);
        faults.watch(nowNs, present);
        return faults.pollEvent();
    }

    Optional<TraceEvent> pollTrace() {
        return faults == null ? Optional.empty() : faults.pollTrace();
    }

    /** When the next of them ends, or {@link DeadlineQueue#NONE}. */
    long nextEndNs() {
        return faults == null ? DeadlineQueue.NONE : faults.nextEndNs();
    }
}
