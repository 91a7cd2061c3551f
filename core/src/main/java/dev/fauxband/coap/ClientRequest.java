package dev.fauxband.coap;

import dev.fauxband.data.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request of ours from its first message to its response: repeated, acknowledged, answered apart, or sent in blocks
 * when its body is long (RFC 7252 §5.2, RFC 7959 §2). The blocks of a body have one token: there are servers that know
 * them by it. A body that is begun again has another.
 */
public final class ClientRequest {
    /** Octets of a body that goes in one message. */
    public static final int BODY_OCTETS_MAX = 1024;

    private final Request request;
    private final TransmissionParameters parameters;
    private Exchange exchange;
    private int sizeExponent = BlockOption.SIZE_EXPONENT_MAX;
    private int offset;
    private Octets token;
    private boolean inBlocks;
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
        this.token = outbox.newToken();
        this.inBlocks = request.body().size() > blockSize();
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

    /** How many octets of the body the server has been sent, from its beginning. */
    public int sentOctets() {
        return Math.min(bodyOctets(), offset + blockSize());
    }

    public int bodyOctets() {
        return request.body().size();
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
                || OptionCheck.firstUnknownCritical(message).isPresent()
                || (apart && ofAnotherBlock(message))) {
            return new Outcome.Unrelated();
        }
        return nextBlock(nowNs, message, outbox) ? new Outcome.Continued() : new Outcome.Answered(message);
    }

    /** All blocks have one token, so an answer apart that comes twice is told by the number of its block. */
    private boolean ofAnotherBlock(CoapMessage response) {
        Optional<BlockOption> echo = blockOf(response);
        boolean hint = response.code().equals(CoapCode.REQUEST_ENTITY_TOO_LARGE);
        return inBlocks && !hint && echo.isPresent() && echo.get().number() != number();
    }

    private boolean nextBlock(long nowNs, CoapMessage response, Outbox outbox) {
        Optional<BlockOption> echo = blockOf(response);
        if (more() && goesOn(response.code(), echo)) {
            offset += blockSize();
            sizeExponent =
                    Math.min(sizeExponent, echo.map(BlockOption::sizeExponent).orElse(sizeExponent));
        } else if (response.code().equals(CoapCode.REQUEST_ENTITY_TOO_LARGE) && offersBlocks(echo)) {
            offset = 0;
            sizeExponent = echo.orElseThrow().sizeExponent();
            token = outbox.newToken();
            inBlocks = true;
        } else {
            return false;
        }
        exchange = Exchange.start(nowNs, message(outbox), parameters, outbox);
        acknowledged = false;
        return true;
    }

    /** After 2.31; also after the success of a server that takes each block by itself (RFC 7959 §2.3). */
    private boolean goesOn(CoapCode code, Optional<BlockOption> echo) {
        return code.equals(CoapCode.CONTINUE)
                || (code.success()
                        && echo.isPresent()
                        && !echo.get().more()
                        && echo.get().number() == number());
    }

    /** Whether a 4.13 asks for blocks, or for smaller ones; a request without a body has none to offer. */
    private boolean offersBlocks(Optional<BlockOption> echo) {
        return !request.body().isEmpty()
                && echo.isPresent()
                && (!inBlocks || echo.get().sizeExponent() < sizeExponent);
    }

    private static Optional<BlockOption> blockOf(CoapMessage response) {
        return response.option(OptionNumber.BLOCK1).flatMap(BlockOption::parse);
    }

    private int number() {
        return offset / blockSize();
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
        if (inBlocks) {
            part = request.body().slice(offset, Math.min(request.body().size(), offset + blockSize()));
            all.add(new BlockOption(number(), more(), sizeExponent).toOption(OptionNumber.BLOCK1));
        }
        return new CoapMessage(CoapType.CON, request.method(), outbox.takeMessageId(), token, all, part);
    }
}
