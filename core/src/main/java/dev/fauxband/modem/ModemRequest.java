package dev.fauxband.modem;

import dev.fauxband.data.Octets;

/** What the module asks of its shell. */
public sealed interface ModemRequest {
    /** Look this host name up; answer with {@link ModemEvent.Resolved}. Sent when the host gives AT+QLWOPEN. */
    record Resolve(String name) implements ModemRequest {}

    /**
     * The line goes on at this rate; what stands before it in {@link Modem#pollDte} still goes at the old one.
     *
     * @param rate bit/s, or 0 when the module finds the rate by itself; 0 after power-on unless it was stored
     */
    record LineRate(int rate) implements ModemRequest {}

    /** Keep this image over a power cycle and give it to the module that begins next; a later one replaces it. */
    record Store(Octets image) implements ModemRequest {}

    /** From now on datagrams leave from a source that they never left from before. */
    record Rebind() implements ModemRequest {}
}
