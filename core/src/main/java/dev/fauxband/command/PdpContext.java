package dev.fauxband.command;

/** The one PDN connection of the module, as the host last defined it; not kept over a restart. */
public final class PdpContext {
    /** What the network gives a host that defines nothing. */
    static final String DEFAULT_APN = "cmnbiot";

    private String type = "IP";
    private String apn = DEFAULT_APN;

    /** AT+CGDCONT. */
    void define(String newType, String newApn) {
        type = newType;
        apn = newApn;
    }

    String type() {
        return type;
    }

    String apn() {
        return apn;
    }
}
