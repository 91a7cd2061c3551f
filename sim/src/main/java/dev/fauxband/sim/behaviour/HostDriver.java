package dev.fauxband.sim.behaviour;

import dev.fauxband.data.Octets;
import dev.fauxband.modem.Modem;

/** What stands between a host program and its module. A shell uses it after each input of either. */
public interface HostDriver {
    /** What the module said at its line. */
    void read(long nowNs, HostProgram program, Octets said);

    /**
     * Carries at most one verb to the module, and what it tells to the program. While it returns true, something was
     * carried: the shell takes what leaves the module, and comes again.
     */
    boolean carry(long nowNs, Modem modem, HostProgram program);
}
