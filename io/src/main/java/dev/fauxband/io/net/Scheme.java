package dev.fauxband.io.net;

import java.util.Locale;

/** How CoAP is carried to a place: the schemes of RFC 7252 §6. */
public enum Scheme {
    /** Over UDP. */
    COAP(5683),
    /** Over DTLS. */
    COAPS(5684);

    private final int port;

    Scheme(int port) {
        this.port = port;
    }

    /** The port when none is named. */
    public int port() {
        return port;
    }

    /** {@code coaps://}, as it stands before a host. */
    String prefix() {
        return name().toLowerCase(Locale.ROOT) + "://";
    }
}
