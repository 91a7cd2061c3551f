package dev.fauxband.time;

/** Every timer of a module. Those due at the same nanosecond fire in this order. */
public enum Timer {
    URC_HOLD("when to let held reports out although a half-typed line never ends"),
    REPORT_GAP("when the quiet time after a final result or a deferred result is over and the next report may leave"),
    NAME_LOOKUP("when to give up waiting for the address of a host name"),
    REGISTRATION_RETRANSMIT("when to send the open registration request again, or to see that nobody answers it"),
    REGISTRATION_GIVE_UP("when an acknowledged registration request has waited long enough for its separate response"),
    NOTIFY_RESOURCE("when to send the confirmable notification of an observed resource again"),
    NOTIFY_INSTANCE("when to send the confirmable notification of an observed instance again"),
    NOTIFY_OBJECT("when to send the confirmable notification of an observed object again"),
    NOTIFY_PERIOD("when to tell what the platform observes of the module's own objects, because pmax is over"),
    DELETE_OK("when the OK of AT+QLWDEL is due although the platform has not answered the DELETE"),
    AUTO_UPDATE("when the module updates its registration by itself"),
    LIFETIME_END("when the lifetime of the registration has passed at the platform"),
    REBOOT("when to restart after the platform executed 3/0/4"),
    BOOT("when the boot loader is done and the firmware runs"),
    ATTACH("when a search ends with the registration in the cell that was found"),
    RRC_TAIL("when the network lets the RRC connection go; runs only while somebody wants to know"),
    PSM_ENTRY("when to go into PSM: the active time is over, and no command keeps the module awake"),
    PERIODIC_UPDATE("when PSM ends because the network wants to hear of the module again (T3412)"),
    WAKE("when the module is back from PSM and what waits can leave"),
    NETWORK_SCAN("when a scan for networks is over");

    private final String meaning;

    Timer(String meaning) {
        this.meaning = meaning;
    }

    /** When to do what, in a few words. */
    public String meaning() {
        return meaning;
    }
}
