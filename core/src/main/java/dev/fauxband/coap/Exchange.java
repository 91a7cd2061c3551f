package dev.fauxband.coap;

import dev.fauxband.data.Octets;

/** A confirmable message of ours on its way: repeated with doubled waits until it is acknowledged (RFC 7252 §4.2). */
public final class Exchange {
    private final int messageId;
    private final Octets token;
    private final Octets encoded;
    private int repeatsLeft;
    private long waitNs;
    private long dueNs;

    private Exchange(CoapMessage message, TransmissionParameters parameters, double chance) {
        this.messageId = message.messageId();
        this.token = message.token();
        this.encoded = CoapEncoder.encode(message);
        this.repeatsLeft = parameters.maxRetransmit();
        this.waitNs = Math.round(parameters.ackTimeoutNs() * (1 + chance * (parameters.ackRandomFactor() - 1)));
    }

    /** Sends {@code message}, which is confirmable, for the first time. */
    public static Exchange start(long nowNs, CoapMessage message, TransmissionParameters parameters, Outbox outbox) {
        Exchange exchange = new Exchange(message, parameters, outbox.random().nextDouble());
        outbox.send(exchange.encoded);
        exchange.dueNs = nowNs + exchange.waitNs;
        return exchange;
    }

    public int messageId() {
        return messageId;
    }

    public Octets token() {
        return token;
    }

    /** When {@link #repeat} is due. */
    public long dueNs() {
        return dueNs;
    }

    /** Sends the same octets again; false when it was sent often enough and nobody answered. */
    public boolean repeat(long nowNs, Outbox outbox) {
        if (repeatsLeft == 0) {
            return false;
        }
        repeatsLeft--;
        waitNs *= 2;
        dueNs = nowNs + waitNs;
        outbox.repeat(encoded);
        return true;
    }
}
