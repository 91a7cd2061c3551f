package dev.fauxband.sim.days;

import dev.fauxband.coap.CoapDecoder;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapType;
import dev.fauxband.coap.Decoded;
import dev.fauxband.data.Octets;
import dev.fauxband.sim.WireTap;
import dev.fauxband.sim.WorldModule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the platform acknowledged, seen on the wire: which payloads of confirmable messages. */
final class Acknowledged implements WireTap {
    private final Map<Integer, String> sent = new HashMap<>();
    private final Set<String> payloads = new HashSet<>();

    /** Whether a message with this payload, as hex digits, was acknowledged. */
    boolean has(String payload) {
        return payloads.contains(payload);
    }

    /** What was sent before is of no interest any more. */
    void forget() {
        sent.clear();
        payloads.clear();
    }

    @Override
    public void up(long nowNs, WorldModule from, Octets datagram) {
        if (CoapDecoder.decode(datagram) instanceof Decoded.Message message
                && message.message().type() == CoapType.CON) {
            sent.put(message.message().messageId(), message.message().payload().toHex());
        }
    }

    @Override
    public void down(long nowNs, WorldModule to, Octets datagram) {
        if (CoapDecoder.decode(datagram) instanceof Decoded.Message message) {
            CoapMessage answer = message.message();
            if (answer.type() == CoapType.ACK && sent.containsKey(answer.messageId())) {
                payloads.add(sent.get(answer.messageId()));
            }
        }
    }
}
