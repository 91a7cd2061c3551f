package dev.fauxband.sim.platform;

import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapDecoder;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapType;
import dev.fauxband.coap.Decoded;
import dev.fauxband.data.Octets;
import java.util.List;
import java.util.Optional;

/** Sorts what arrives at a platform: format errors, pings, repeats, requests, answers, notifications (RFC 7252 §4). */
final class SimInbox {
    private final SimWire wire;
    private final Registrations registrations;
    private final SimObserver observer;

    SimInbox(SimWire wire, Registrations registrations, SimObserver observer) {
        this.wire = wire;
        this.registrations = registrations;
        this.observer = observer;
    }

    void receive(long nowNs, SimPeer peer, Octets datagram) {
        Decoded decoded = CoapDecoder.decode(datagram);
        if (decoded instanceof Decoded.Message message) {
            receive(nowNs, peer, message.message());
        } else if (decoded instanceof Decoded.Malformed malformed && malformed.type() == CoapType.CON) {
            wire.sendEmpty(peer, CoapType.RST, malformed.messageId());
        }
    }

    private void receive(long nowNs, SimPeer peer, CoapMessage message) {
        if (message.type() == CoapType.ACK || message.type() == CoapType.RST) {
            settle(nowNs, peer, message);
            return;
        }
        if (message.code().equals(CoapCode.EMPTY)) {
            if (message.type() == CoapType.CON) {
                wire.sendEmpty(peer, CoapType.RST, message.messageId());
            }
            return;
        }
        Optional<Octets> before = peer.answered(nowNs, message);
        if (before.isPresent()) {
            before.filter(answer -> !answer.isEmpty()).ifPresent(answer -> wire.send(peer, answer));
        } else if (message.code().request()) {
            registrations.serve(nowNs, peer, message);
        } else {
            response(nowNs, peer, message);
        }
    }

    /** An ACK or RST: of a response that came apart, or of a request. Anything else is late, and dropped. */
    private static void settle(long nowNs, SimPeer peer, CoapMessage message) {
        boolean settled = message.code().equals(CoapCode.EMPTY) && peer.settleResponse(message.messageId());
        for (SimClient client : settled ? List.<SimClient>of() : List.copyOf(peer.clients())) {
            for (SimExchange exchange : List.copyOf(client.open())) {
                if (exchange.receive(nowNs, message)) {
                    return;
                }
            }
        }
    }

    /** An answer that comes apart, a notification, or both at once. */
    private void response(long nowNs, SimPeer peer, CoapMessage message) {
        for (SimClient client : List.copyOf(peer.clients())) {
            Optional<SimObservation> observation = client.observations().stream()
                    .filter(it -> it.token().equals(message.token()))
                    .findFirst();
            Optional<SimExchange> exchange = client.open().stream()
                    .filter(it -> it.awaits(message.token()))
                    .findFirst();
            if (observation.isPresent() && !observer.welcome(nowNs, peer, message, client, observation.get())) {
                return;
            }
            if (observation.isPresent() || exchange.isPresent()) {
                acknowledge(nowNs, peer, message);
                exchange.ifPresent(it -> it.receive(nowNs, message));
                observation
                        .filter(it -> client.observations().contains(it))
                        .ifPresent(it -> observer.notified(nowNs, message, client, it));
                return;
            }
        }
        wire.sendEmpty(peer, CoapType.RST, message.messageId());
    }

    private void acknowledge(long nowNs, SimPeer peer, CoapMessage message) {
        peer.see(nowNs, message);
        if (message.type() == CoapType.CON) {
            peer.answer(message, wire.sendEmpty(peer, CoapType.ACK, message.messageId()));
        }
    }
}
