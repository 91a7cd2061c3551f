package dev.fauxband.time;

/** Every timer of a module. Those due at the same nanosecond fire in this order. */
public enum Timer {
    /** When to let held reports out although a half-typed line never ends. */
    URC_HOLD,
    /** When the quiet time after a final result or a deferred result is over and the next report may leave. */
    REPORT_GAP,
    /** When to give up waiting for the address of a host name. */
    NAME_LOOKUP,
    /** When to send the open registration request again, or to see that nobody answers it. */
    REGISTRATION_RETRANSMIT,
    /** When an acknowledged registration request has waited long enough for its separate response. */
    REGISTRATION_GIVE_UP,
    /** When to send the confirmable notification of an observed resource again. */
    NOTIFY_RESOURCE,
    /** When to send the confirmable notification of an observed instance again. */
    NOTIFY_INSTANCE,
    /** When to send the confirmable notification of an observed object again. */
    NOTIFY_OBJECT,
    /** When to tell what the platform observes of the module's own objects, because pmax is over. */
    NOTIFY_PERIOD,
    /** When the OK of AT+QLWDEL is due although the platform has not answered the DELETE. */
    DELETE_OK,
    /** When the module updates its registration by itself. */
    AUTO_UPDATE,
    /** When the lifetime of the registration has passed at the platform. */
    LIFETIME_END,
    /** When to restart after the platform executed 3/0/4. */
    REBOOT,
    /** When the boot loader is done and the firmware runs. */
    BOOT,
    /** When a search ends with the registration in the cell that was found. */
    ATTACH,
    /** When the network lets the RRC connection go; runs only while somebody wants to know. */
    RRC_TAIL,
    /** When to go into PSM: the active time is over, and no command keeps the module awake. */
    PSM_ENTRY,
    /** When PSM ends because the network wants to hear of the module again (T3412). */
    PERIODIC_UPDATE,
    /** When the module is back from PSM and what waits can leave. */
    WAKE,
    /** When a scan for networks is over. */
    NETWORK_SCAN
}
