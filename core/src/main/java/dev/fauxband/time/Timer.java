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
    /** When the OK of AT+QLWDEL is due although the platform has not answered the DELETE. */
    DELETE_OK,
    /** When the module updates its registration by itself. */
    AUTO_UPDATE,
    /** When the lifetime of the registration has passed at the platform. */
    LIFETIME_END,
    /** When to restart after the platform executed 3/0/4. */
    REBOOT;

    static final int COUNT = values().length;
}
