package dev.fauxband.sim.platform;

import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapType;
import dev.fauxband.data.Octets;
import dev.fauxband.sim.platform.PlatformPolicy.Answering;
import dev.fauxband.sim.platform.PlatformPolicy.Style;
import dev.fauxband.sim.platform.RegistrationDesk.Operation;

/** Answers requests of clients when and in which messages the policy says. */
final class Registrations {
    private final SimWire wire;
    private final RegistrationDesk desk;
    private final Observer observer;
    private PlatformPolicy policy;

    /** Told when the answer to a Register or Update has left. */
    interface Observer {
        void answered(long nowNs, Operation operation, SimClient client);
    }

    Registrations(SimWire wire, SimRegistry registry, Observer observer) {
        this.wire = wire;
        this.desk = new RegistrationDesk(registry);
        this.observer = observer;
        this.policy = wire.options().policy();
    }

    void behave(PlatformPolicy newPolicy) {
        policy = newPolicy;
    }

    /** A request that did not come before. */
    void serve(long nowNs, SimPeer peer, CoapMessage request) {
        Answering answering = answering(Operation.of(request));
        if (answering.style() == Style.SILENT) {
            return;
        }
        peer.see(nowNs, request);
        boolean separate = answering.style() == Style.SEPARATE && request.type() == CoapType.CON;
        if (separate) {
            peer.answer(request, wire.sendEmpty(peer, CoapType.ACK, request.messageId()));
        }
        if (answering.delayNs() == 0) {
            answer(nowNs, peer, request, separate);
        } else {
            wire.timetable().at(nowNs + answering.delayNs(), atNs -> answer(atNs, peer, request, separate));
        }
    }

    private Answering answering(Operation operation) {
        return switch (operation) {
            case REGISTER -> policy.register();
            case UPDATE -> policy.update();
            case DEREGISTER -> policy.deregister();
            case OTHER -> Answering.AT_ONCE;
        };
    }

    private void answer(long nowNs, SimPeer peer, CoapMessage request, boolean separate) {
        Operation operation = Operation.of(request);
        Reply reply =
                answering(operation).code().map(Reply::of).orElseGet(() -> desk.reply(nowNs, peer, request, policy));
        if (separate) {
            CoapMessage response = message(CoapType.CON, peer.takeMessageId(), request, reply);
            peer.responded(
                    new Confirmable(nowNs, response, peer, wire, atNs -> peer.settleResponse(response.messageId())));
        } else if (request.type() == CoapType.CON) {
            Octets encoded = wire.send(peer, message(CoapType.ACK, request.messageId(), request, reply));
            peer.answer(request, encoded);
        } else {
            peer.answer(request, wire.send(peer, message(CoapType.NON, peer.takeMessageId(), request, reply)));
        }
        reply.client()
                .filter(client -> !client.over())
                .ifPresent(client -> observer.answered(nowNs, operation, client));
    }

    private static CoapMessage message(CoapType type, int messageId, CoapMessage request, Reply reply) {
        return new CoapMessage(type, reply.code(), messageId, request.token(), reply.options(), Octets.EMPTY);
    }
}
