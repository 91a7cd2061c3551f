package dev.fauxband.io.fleet;

import dev.fauxband.io.dte.DteSink;
import dev.fauxband.io.view.ModuleQuery;
import dev.fauxband.modem.ModemEvent;
import dev.fauxband.sim.air.AirChange;
import dev.fauxband.sim.fault.FaultOrder;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A module, as all threads but its own see it: looked at, pushed, and open to hosts. Nothing blocks. */
public interface ModuleHandle extends DteSink {
    /** What it is made of. */
    ModulePlan plan();

    /** Why it can only be looked at, in a sentence; empty when it can be pushed and typed to. */
    default Optional<String> onlyLookedAt() {
        return Optional.empty();
    }

    /** Answers a question about the module. */
    <V extends Record> CompletableFuture<V> look(ModuleQuery<V> query);

    /** Something happens to it; false when its thread is too busy to be told. */
    boolean happened(ModemEvent event);

    /** Its trace tells that this was done to it, in a few words; false when its thread is too busy to be told. */
    boolean noted(String what);

    /** The next {@code count} datagrams in this direction meet this fate; false when its thread is too busy. */
    boolean tamper(Gate.Direction direction, Gate.Fate fate, int count);

    /** The air between it and its platform changes; false when its thread is too busy to be told. */
    boolean air(AirChange change);

    /** A fault begins or ends; false when its thread is too busy to be told. */
    boolean suffer(FaultOrder order);
}
