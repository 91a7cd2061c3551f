package dev.fauxband.coap;

import dev.fauxband.data.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request of ours from its first message to its response: repeated, acknowledged, answered apart, or sent in blocks
 * when its body is long (RFC 7252 §5.2, RFC 7959 §2).
 */
public final class ClientRequest {
    /** Octets of a body that goes in one message. */
    public static final int BODY_OCTETS_MAX = 1024;

    private final Request request;
    private final TransmissionParameters parameters;
    private Exchange exchange;
    private int sizeExponent = BlockOption.SIZE_EXPONENT_MAX;
    private int offset;
    private boolean acknowledged;

    /** What a message from the server means for this request. */
    public sealed interface Outcome {
        /** It is none of this request's, or it is not to be believed. */
        record Unrelated() implements Outcome {}

        /** Received; the response comes apart. */
        record Acknowledged() implements Outcome {}

        /** The next block is on its way. */
        record Continued() implements Outcome {}

        /** The response, whole. */
        record Answered(CoapMessage response) implements Outcome {}

        /** RST: the server will have none of it. */
        record Reset() implements Outcome {}
    }

    /** What is asked: a method, the options besides Block1, and a body of any length. */
    public record Request(CoapCode method, List<CoapOption> options, Octets body) {
        public Request {
            options = List.copyOf(options);
        }
    }

    private ClientRequest(long nowNs, Request request, TransmissionParameters parameters, Outbox outbox) {
        this.request = request;
        this.parameters = parameters;
        this.exchange = Exchange.start(nowNs, message(outbox), parameters, outbox);
    }

    /** Sends the request's first message. */
    public static ClientRequest start(long nowNs, Request request, TransmissionParameters parameters, Outbox outbox) {
        return new ClientRequest(nowNs, request, parameters, outbox);
    }

    /** When {@link #repeat} is due; empty while nothing is to be repeated. */
    public Optional<Long> repeatDueNs() {
        return acknowledged ? Optional.empty() : Optional.of(exchange.dueNs());
    }

    /** Sends the open message again; false when nobody answered it. */
    public boolean repeat(long nowNs, Outbox outbox) {
        return exchange.repeat(nowNs, outbox);
    }

    /** A message of the server, not a request. An answer sent apart may be confirmable: the caller acknowledges it. */
    public Outcome receive(long nowNs, CoapMessage message, Outbox outbox) {
        boolean sameMessage = message.messageId() == exchange.messageId();
        if (message.type() == CoapType.RST) {
            return sameMessage && !acknowledged ? new Outcome.Reset() : new Outcome.Unrelated();
        }
        boolean apart = message.type() != CoapType.ACK;
        if (!apart && (!sameMessage || acknowledged)) {
            return new Outcome.Unrelated();
        }
        if (!apart && message.code().equals(CoapCode.EMPTY)) {
            acknowledged = true;
            return new Outcome.Acknowledged();
        }
        if (!message.token().equals(exchange.token())
                || !message.code().response()
                || OptionCheck.firstUnknownCritical(message).isPresent()) {
            return new Outcome.Unrelated();
        }
        return nextBlock(nowNs, message, outbox) ? new Outcome.Continued() : new Outcome.Answered(message);
    }

    private boolean nextBlock(long nowNs, CoapMessage response, Outbox outbox) {
        Optional<BlockOption> offered = response.option(OptionNumber.BLOCK1).flatMap(BlockOption::parse);
        int offeredExponent = offered.map(BlockOption::sizeExponent).orElse(sizeExponent);
        if (response.code().equals(CoapCode.CONTINUE) && more()) {
            offset += blockSize();
            sizeExponent = Math.min(sizeExponent, offeredExponent);
        } else if (response.code().equals(CoapCode.REQUEST_ENTITY_TOO_LARGE) && offeredExponent < sizeExponent) {
            offset = 0;
            sizeExponent = offeredExponent;
        } else {
            return false;
        }
        exchange = Exchange.start(nowNs, message(outbox), parameters, outbox);
        acknowledged = false;
        return true;
    }

    private int blockSize() {
        return 16 << sizeExponent;
    }

    private boolean more() {
        return offset + blockSize() < request.body().size();
    }

    private CoapMessage message(Outbox outbox) {
        List<CoapOption> all = new ArrayList<>(request.options());
        Octets part = request.body();
        if (request.body().size() > blockSize()) {
            part = request.body().slice(offset, Math.min(request.body().size(), offset + blockSize()));
            all.add(new BlockOption(offset / blockSize(), more(), sizeExponent).toOption(OptionNumber.BLOCK1));
        }
        return new CoapMessage(CoapType.CON, request.method(), outbox.takeMessageId(), outbox.newToken(), all, part);
    }
}
