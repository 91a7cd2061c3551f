package dev.fauxband.sim.behaviour;

import dev.fauxband.data.Octets;
import dev.fauxband.modem.Modem;

/** A host program and the way by which it drives its module. */
public record HostSide(HostProgram program, HostDriver driver) {
    /** Whether the module is asked by verbs, and its line left to others. */
    public boolean drivesDirectly() {
        return driver instanceof VerbDriver;
    }

    /** What the module said at its line. */
    public void read(long nowNs, Octets said) {
        driver.read(nowNs, program, said);
    }

    /** See {@link HostDriver#carry}. */
    public boolean carry(long nowNs, Modem modem) {
        return driver.carry(nowNs, modem, program);
    }
}
