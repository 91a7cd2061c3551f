package dev.fauxband.sim.platform;

import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapType;
import dev.fauxband.data.Address;
import dev.fauxband.data.Octets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What a platform knows of one address: Message IDs used and seen, responses under way (RFC 7252 §4). */
final class SimPeer {
    /** Messages remembered; the oldest goes. A client repeats one of its last few. */
    static final int SEEN_MAX = 8;

    /** EXCHANGE_LIFETIME and NON_LIFETIME, RFC 7252 §4.8.2. */
    static final long CON_NS = 247_000_000_000L;

    private static final long NON_NS = 145_000_000_000L;

    private final Address address;
    private final Deque<Seen> seen = new ArrayDeque<>(2);
    private final List<Confirmable> responses = new ArrayList<>(0);
    private final List<SimClient> clients = new ArrayList<>(1);
    private Optional<BodyUpload> upload = Optional.empty();
    private int nextMessageId;
    private long heardNs;

    /** A message that came, and what answered it; no octets while nothing did. Code and token are part of the key. */
    private static final class Seen {
        private final int messageId;
        private final CoapCode code;
        private final Octets token;
        private final long untilNs;
        private Octets answer = Octets.EMPTY;

        Seen(CoapMessage message, long untilNs) {
            this.messageId = message.messageId();
            this.code = message.code();
            this.token = message.token();
            this.untilNs = untilNs;
        }

        /** A client that restarted uses its Message IDs again. */
        boolean is(CoapMessage message) {
            return messageId == message.messageId() && code.equals(message.code()) && token.equals(message.token());
        }
    }

    SimPeer(Address address, int firstMessageId) {
        this.address = address;
        this.nextMessageId = firstMessageId;
    }

    Address address() {
        return address;
    }

    int takeMessageId() {
        int taken = nextMessageId;
        nextMessageId = nextMessageId + 1 & CoapMessage.MESSAGE_ID_MAX;
        return taken;
    }

    /** What this same message was answered with before: no octets while it has no answer; empty when it is new. */
    Optional<Octets> answered(long nowNs, CoapMessage message) {
        while (!seen.isEmpty() && seen.peekFirst().untilNs <= nowNs) {
            seen.removeFirst();
        }
        return find(message).map(known -> known.answer);
    }

    void see(long nowNs, CoapMessage message) {
        if (seen.size() == SEEN_MAX) {
            seen.removeFirst();
        }
        seen.addLast(new Seen(message, nowNs + (message.type() == CoapType.CON ? CON_NS : NON_NS)));
    }

    void answer(CoapMessage message, Octets encoded) {
        find(message).ifPresent(known -> known.answer = encoded);
    }

    private Optional<Seen> find(CoapMessage message) {
        return seen.stream().filter(known -> known.is(message)).findFirst();
    }

    void heard(long nowNs) {
        heardNs = nowNs;
    }

    long heardNs() {
        return heardNs;
    }

    /** A confirmable response is on its way to it. */
    void responded(Confirmable response) {
        responses.add(response);
    }

    /** A confirmable response has been acknowledged, reset or repeated often enough; false when there is none such. */
    boolean settleResponse(int messageId) {
        Optional<Confirmable> settled = responses.stream()
                .filter(response -> response.messageId() == messageId)
                .findFirst();
        settled.ifPresent(Confirmable::stop);
        settled.ifPresent(responses::remove);
        return settled.isPresent();
    }

    /** Clients that registered from here, oldest first. */
    List<SimClient> clients() {
        return clients;
    }

    Optional<BodyUpload> upload() {
        return upload;
    }

    void upload(Optional<BodyUpload> begun) {
        upload = begun;
    }
}
