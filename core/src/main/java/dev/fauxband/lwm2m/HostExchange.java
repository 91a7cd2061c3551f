package dev.fauxband.lwm2m;

/** A registration exchange that the host asked for; it got OK and is owed exactly one result. */
public enum HostExchange {
    /** AT+QLWOPEN. */
    REGISTER,
    /** AT+QLWUPDATE, and AT+QLWADDOBJ or AT+QLWDELOBJ while registered. */
    UPDATE,
    /** AT+QLWCLOSE. */
    DEREGISTER
}
