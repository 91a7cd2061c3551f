package dev.fauxband.io.fleet;

import dev.fauxband.data.Datagram;
import dev.fauxband.io.net.DatagramTransport;
import dev.fauxband.modem.ModemEvent;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.sim.air.Air;
import dev.fauxband.sim.air.AirFaults;
import dev.fauxband.sim.air.AirSettings;
import dev.fauxband.trace.Trace;
import dev.fauxband.trace.TraceEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Between a module and its way out: an {@link Air}, once there is one that is not ideal. Until then datagrams pass at
 * once. Touched only by the shard's thread.
 */
final class Airway {
    private ModulePlan plan;
    private AirSettings settings = AirSettings.IDEAL;
    private AirFaults faults = AirFaults.NONE;
    private @Nullable Air air;

    Airway(ModulePlan plan) {
        this.plan = plan;
    }

    /** From now on it says so much. */
    void use(ModulePlan watched) {
        plan = watched;
        if (air != null) {
            air.traced(watched.trace() == Trace.Level.ALL);
        }
    }

    /** What the air is like. */
    AirSettings settings() {
        return settings;
    }

    /** The air changes; gives back what the module has to be told. */
    List<ModemEvent> change(long nowNs, UnaryOperator<AirSettings> change, ModemProfile profile) {
        settings = change.apply(settings);
        return air == null && settings.ideal() ? List.of() : there(profile).use(nowNs, settings, profile);
    }

    /** This is wrong with the air, and nothing else. */
    void suffer(AirFaults wrong, ModemProfile profile) {
        faults = wrong;
        if (air != null || !wrong.none()) {
            there(profile).suffer(wrong);
        }
    }

    private Air there(ModemProfile profile) {
        if (air == null) {
            air = new Air(profile, plan.seed(), plan.trace() == Trace.Level.ALL);
        }
        return air;
    }

    /** The module begins anew within the same air: gives back what it has to be told. */
    List<ModemEvent> begun(ModemProfile profile) {
        return settings.events(AirSettings.IDEAL, profile);
    }

    void heed(ModemEvent event) {
        if (air != null) {
            air.heed(event);
        }
    }

    /** How the module listens when something comes for it: once in its eDRX cycle, or always when that is 0. */
    void listening(long nowNs, long edrxNs, ModemProfile profile) {
        if (edrxNs > 0) {
            there(profile).listening(nowNs, edrxNs);
        } else {
            listening(nowNs, edrxNs);
        }
    }

    /** The same when nothing comes: what waits for it may wait no longer. */
    void listening(long nowNs, long edrxNs) {
        if (air != null) {
            air.listening(nowNs, edrxNs);
        }
    }

    /** The module sends. */
    void up(long nowNs, Datagram datagram, DatagramTransport transport) {
        if (air == null) {
            transport.send(datagram);
        } else {
            air.sendUp(nowNs, datagram);
        }
    }

    /** Something came for the module; empty while it is on its way. */
    Optional<Datagram> down(long nowNs, Datagram datagram) {
        if (air == null) {
            return Optional.of(datagram);
        }
        air.sendDown(nowNs, datagram);
        return Optional.empty();
    }

    /** Sends one that is through by now, from a new source if the way back was forgotten; whether there was any. */
    boolean leave(long nowNs, DatagramTransport transport) {
        Optional<Air.Uplink> arrived = air == null ? Optional.empty() : air.pollUp(nowNs);
        if (arrived.isPresent() && arrived.get().newSource()) {
            transport.rebind();
        }
        arrived.ifPresent(uplink -> transport.send(uplink.datagram()));
        return arrived.isPresent();
    }

    /** What has reached the module by now. */
    Optional<Datagram> arrived(long nowNs) {
        return air == null ? Optional.empty() : air.pollDown(nowNs);
    }

    /** What the air did, for the trace. */
    Optional<TraceEvent> pollTrace() {
        return air == null ? Optional.empty() : air.pollTrace();
    }

    /** When the next datagram is through, or {@link DeadlineQueue#NONE}. */
    long nextDeadlineNs() {
        if (air == null) {
            return DeadlineQueue.NONE;
        }
        long nextNs = air.nextArrivalNs();
        if (nextNs == Air.NEVER && settings.ideal() && faults.none()) {
            air = null;
        }
        return nextNs == Air.NEVER ? DeadlineQueue.NONE : nextNs;
    }
}
