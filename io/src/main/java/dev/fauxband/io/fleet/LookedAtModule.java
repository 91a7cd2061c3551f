package dev.fauxband.io.fleet;

import dev.fauxband.data.Octets;
import dev.fauxband.io.dte.DteLink;
import dev.fauxband.modem.ModemEvent;
import dev.fauxband.sim.air.AirChange;
import dev.fauxband.sim.fault.FaultOrder;
import java.util.Optional;

/** A module that can only be looked at: what is done to it is refused, and what hosts type is not heard. */
public interface LookedAtModule extends ModuleHandle {
    @Override
    Optional<String> onlyLookedAt();

    @Override
    default boolean happened(ModemEvent event) {
        return false;
    }

    @Override
    default boolean noted(String what) {
        return false;
    }

    @Override
    default boolean tamper(Gate.Direction direction, Gate.Fate fate, int count) {
        return false;
    }

    @Override
    default boolean air(AirChange change) {
        return false;
    }

    @Override
    default boolean suffer(FaultOrder order) {
        return false;
    }

    @Override
    default void arrived(DteLink link) {
        // Hosts are not heard.
    }

    @Override
    default void received(DteLink link, Octets octets) {
        // Hosts are not heard.
    }

    @Override
    default void gone(DteLink link) {
        // Hosts are not heard.
    }
}
