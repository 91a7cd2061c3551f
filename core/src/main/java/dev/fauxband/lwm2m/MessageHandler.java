package dev.fauxband.lwm2m;

import dev.fauxband.coap.CoapDecoder;
import dev.fauxband.coap.CoapEncoder;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapType;
import dev.fauxband.coap.Decoded;
import dev.fauxband.coap.Deduplication;
import dev.fauxband.coap.Outbox;
import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import dev.fauxband.trace.Trace;
import java.util.Optional;

/** Sorts what arrives: format errors, pings, repeats, answers to our messages, requests of the server (RFC 7252 §4). */
final class MessageHandler {
    private final Outbox outbox;
    private final Registration registration;
    private final ConfirmableSend send;
    private final DeviceManagement management;
    private final Resets resets;
    private final Deduplication answers = new Deduplication();
    private final Trace trace;
    private Address answersOf = Address.UNSPECIFIED;

    /** Told of each RST: it may be to a notification. */
    interface Resets {
        void reset(long nowNs, int messageId);
    }

    MessageHandler(
            Outbox outbox,
            Registration registration,
            ConfirmableSend send,
            DeviceManagement management,
            Inbound inbound) {
        this.outbox = outbox;
        this.registration = registration;
        this.send = send;
        this.management = management;
        this.resets = inbound.resets();
        this.trace = inbound.trace();
    }

    /** What only the receiving side needs. */
    record Inbound(Resets resets, Trace trace) {}

    void receive(long nowNs, Datagram datagram) {
        if (!datagram.peer().equals(outbox.server())) {
            trace.note(nowNs, "dropped a datagram of " + datagram.peer() + ": not the platform's address");
            return;
        }
        if (!answersOf.equals(datagram.peer())) {
            answers.clear();
            answersOf = datagram.peer();
        }
        trace.received(nowNs, datagram);
        Decoded decoded = CoapDecoder.decode(datagram.payload());
        if (decoded instanceof Decoded.Message message) {
            receive(nowNs, message.message());
        } else if (decoded instanceof Decoded.Malformed malformed) {
            trace.note(nowNs, "malformed: " + malformed.why());
            if (malformed.type() == CoapType.CON) {
                outbox.send(CoapMessage.empty(CoapType.RST, malformed.messageId()));
            }
        } else {
            trace.note(nowNs, "ignored: " + ((Decoded.Ignored) decoded).why());
        }
    }

    private void receive(long nowNs, CoapMessage message) {
        boolean confirmable = message.type() == CoapType.CON;
        boolean reply = message.type() == CoapType.ACK || message.type() == CoapType.RST;
        if (message.code().request()) {
            if (!reply) {
                serve(nowNs, message, confirmable);
            }
        } else if (message.code().response()) {
            response(nowNs, message, confirmable);
        } else if (confirmable) {
            outbox.send(CoapMessage.empty(CoapType.RST, message.messageId()));
        } else if (reply) {
            settle(nowNs, message);
        }
    }

    /** An empty ACK, or a RST. */
    private void settle(long nowNs, CoapMessage message) {
        boolean settled = registration.receive(nowNs, message) || send.receive(nowNs, message);
        if (message.type() == CoapType.RST) {
            resets.reset(nowNs, message.messageId());
        } else if (!settled) {
            trace.note(nowNs, "dropped an acknowledgement that nothing waits for");
        }
    }

    private void response(long nowNs, CoapMessage message, boolean confirmable) {
        if (message.type() == CoapType.RST) {
            return;
        }
        Optional<Octets> before = confirmable ? answers.find(nowNs, message) : Optional.empty();
        if (before.isPresent()) {
            outbox.send(before.get());
            return;
        }
        boolean ours = answers(nowNs, message);
        if (confirmable) {
            CoapType type = ours ? CoapType.ACK : CoapType.RST;
            Octets reply = CoapEncoder.encode(CoapMessage.empty(type, message.messageId()));
            outbox.send(reply);
            if (ours) {
                answers.remember(nowNs, message, reply);
            }
        }
    }

    /**
     * Whether it answers an exchange of ours. A notification is acknowledged by an ACK with a code as by an empty one.
     */
    private boolean answers(long nowNs, CoapMessage message) {
        if (registration.receive(nowNs, message) || (message.type() == CoapType.ACK && send.receive(nowNs, message))) {
            return true;
        }
        trace.note(nowNs, "dropped a response that nothing waits for");
        return false;
    }

    /** A request: until the 2.01 it is passed over, and a server repeats it (OMA TS 1.0.2 §5.4). */
    private void serve(long nowNs, CoapMessage request, boolean confirmable) {
        Optional<Octets> before = answers.find(nowNs, request);
        if (before.isPresent()) {
            outbox.send(before.get());
            return;
        }
        if (!registration.serving()) {
            trace.note(nowNs, "passed over a request: not registered");
            return;
        }
        Optional<Response> response = management.answer(nowNs, request, confirmable);
        if (response.isEmpty()) {
            return;
        }
        Octets encoded = CoapEncoder.encode(message(request, response.get(), confirmable));
        outbox.send(encoded);
        answers.remember(nowNs, request, encoded);
        if (management.takeLifetimeWritten()) {
            registration.lifetimeChanged();
        }
        if (management.takeUpdateWanted()) {
            registration.updateWanted(nowNs);
        }
    }

    /** Piggybacked on the ACK, or to a NON a NON of its own (RFC 7252 §5.2.1, §5.2.3). */
    private CoapMessage message(CoapMessage request, Response response, boolean confirmable) {
        return new CoapMessage(
                confirmable ? CoapType.ACK : CoapType.NON,
                response.code(),
                confirmable ? request.messageId() : outbox.takeMessageId(),
                request.token(),
                response.options(),
                response.payload());
    }
}
