package dev.fauxband.sim.behaviour;

/** What a host program has done by its module. */
public enum Work {
    REGISTER,
    UPDATE,
    SEND_CON,
    SEND_NON,
    DEREGISTER
}
