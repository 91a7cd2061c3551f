package dev.fauxband.io.net;

import dev.fauxband.data.Address;

/** Where a datagram really goes, and how. */
public record Destination(Scheme scheme, Address address) {
    /** Over plain UDP. */
    static Destination plain(Address address) {
        return new Destination(Scheme.COAP, address);
    }

    Destination withPort(int port) {
        return new Destination(scheme, address.withPort(port));
    }
}
