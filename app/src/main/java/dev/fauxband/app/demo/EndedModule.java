package dev.fauxband.app.demo;

import dev.fauxband.data.Octets;
import dev.fauxband.io.dte.DteLink;
import dev.fauxband.io.fleet.Gate;
import dev.fauxband.io.fleet.ModuleHandle;
import dev.fauxband.io.fleet.ModulePlan;
import dev.fauxband.io.view.ModuleQuery;
import dev.fauxband.modem.ModemEvent;
import dev.fauxband.sim.air.AirChange;
import dev.fauxband.sim.fault.FaultOrder;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The module of a session that is over: without power, and only to be looked at. */
record EndedModule(ModuleHandle module) implements ModuleHandle {
    @Override
    public ModulePlan plan() {
        return module.plan();
    }

    @Override
    public Optional<String> onlyLookedAt() {
        return Optional.of("the session of this module is over: it can only be looked at.");
    }

    @Override
    public <V extends Record> CompletableFuture<V> look(ModuleQuery<V> query) {
        return module.look(query);
    }

    @Override
    public boolean happened(ModemEvent event) {
        return false;
    }

    @Override
    public boolean noted(String what) {
        return false;
    }

    @Override
    public boolean tamper(Gate.Direction direction, Gate.Fate fate, int count) {
        return false;
    }

    @Override
    public boolean air(AirChange change) {
        return false;
    }

    @Override
    public boolean suffer(FaultOrder order) {
        return false;
    }

    @Override
    public void arrived(DteLink link) {
        // It has no host any more.
    }

    @Override
    public void received(DteLink link, Octets octets) {
        // It has no host any more.
    }

    @Override
    public void gone(DteLink link) {
        // It has no host any more.
    }
}
