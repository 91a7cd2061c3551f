package dev.fauxband.radio;

import dev.fauxband.data.ShortQueue;

/** The address that the module has of the network, for as long as it is attached. */
final class Tenancy {
    private final ShortQueue<RadioEvent> events;
    private Lease lease;
    private boolean over;

    Tenancy(Lease lease, ShortQueue<RadioEvent> events) {
        this.lease = lease;
        this.events = events;
    }

    /** As text. */
    String address() {
        return lease.ip();
    }

    /** The module detached: its connection, and the address with it, is the network's again (23.401 §5.3.8). */
    void end() {
        over = true;
    }

    /** It attached again. A start is no such end: the module begins with the address that it had. */
    void begin(boolean another) {
        if (over && another) {
            change("");
        }
        over = false;
    }

    /** The network gives another address; empty: the next one. */
    void change(String given) {
        lease = lease.another(given);
        events.add(new RadioEvent.AddressChanged(lease.ip()));
    }
}
