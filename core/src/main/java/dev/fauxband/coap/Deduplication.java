package dev.fauxband.coap;

import dev.fauxband.data.Octets;
import dev.fauxband.data.ShortQueue;
import java.util.Optional;

/**
 * What was answered to which message of the server, so that a repeat gets the same octets and has no further effect
 * (RFC 7252 §4.5). Bounded, and without a deadline of its own: what is too old is passed over.
 */
public final class Deduplication {
    /** Answers remembered at most; the oldest goes. */
    static final int ANSWERS_MAX = 16;

    /** EXCHANGE_LIFETIME, RFC 7252 §4.8.2. */
    static final long CON_NS = 247_000_000_000L;

    /** NON_LIFETIME, RFC 7252 §4.8.2. */
    static final long NON_NS = 145_000_000_000L;

    private final ShortQueue<Answer> answers = new ShortQueue<>();

    /**
     * Token and code belong to the key: a server that restarted uses its Message IDs again. So does the type: an ACK is
     * no answer to a NON.
     */
    private record Answer(CoapType type, int messageId, CoapCode code, Octets token, long untilNs, Octets encoded) {}

    /** What this message was answered with before; an empty answer when it needed none. */
    public Optional<Octets> find(long nowNs, CoapMessage message) {
        for (Answer answer : answers.all()) {
            if (answer.type == message.type()
                    && answer.messageId == message.messageId()
                    && answer.code.equals(message.code())
                    && answer.token.equals(message.token())
                    && answer.untilNs > nowNs) {
                return Optional.of(answer.encoded);
            }
        }
        return Optional.empty();
    }

    public void remember(long nowNs, CoapMessage message, Octets answer) {
        if (answers.size() == ANSWERS_MAX) {
            answers.poll();
        }
        long lifetimeNs = message.type() == CoapType.CON ? CON_NS : NON_NS;
        answers.add(new Answer(
                message.type(), message.messageId(), message.code(), message.token(), nowNs + lifetimeNs, answer));
    }

    public void clear() {
        answers.clear();
    }
}
