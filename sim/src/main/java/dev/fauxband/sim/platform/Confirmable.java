package dev.fauxband.sim.platform;

import dev.fauxband.coap.CoapMessage;
import dev.fauxband.data.Octets;

/** A confirmable message of the platform: sent at once, then repeated with doubled waits until it is stopped. */
final class Confirmable {
    private final SimWire wire;
    private final SimPeer to;
    private final int messageId;
    private final Octets encoded;
    private final Timetable.Task givenUp;
    private int repeatsLeft;
    private long waitNs;
    private Timetable.Due due;

    /** @param givenUp what to do when it was repeated often enough and nobody answered */
    Confirmable(long nowNs, CoapMessage message, SimPeer to, SimWire wire, Timetable.Task givenUp) {
        this.wire = wire;
        this.to = to;
        this.messageId = message.messageId();
        this.encoded = wire.send(to, message);
        this.givenUp = givenUp;
        this.repeatsLeft = wire.options().transmission().maxRetransmit();
        this.waitNs = wire.firstWaitNs();
        this.due = wire.timetable().at(nowNs + waitNs, this::repeat);
    }

    int messageId() {
        return messageId;
    }

    /** It needs no more repeats. */
    void stop() {
        due.cancel();
    }

    private void repeat(long nowNs) {
        if (repeatsLeft == 0) {
            givenUp.run(nowNs);
            return;
        }
        repeatsLeft--;
        waitNs *= 2;
        wire.send(to, encoded);
        due = wire.timetable().at(nowNs + waitNs, this::repeat);
    }
}
