package dev.fauxband.lwm2m;

import dev.fauxband.coap.BlockOption;
import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.OptionNumber;
import dev.fauxband.data.Octets;
import java.util.List;
import java.util.Optional;

/**
 * A body of the server that comes in blocks, put together (RFC 7959 §2.5, §2.9). Nothing is delivered before its end.
 */
final class BlockUpload {
    /** Octets of a body at most: more than any write that a module takes. */
    static final int BODY_OCTETS_MAX = 4096;

    /** EXCHANGE_LIFETIME (RFC 7252 §4.8.2): what has not gone on for so long is forgotten. */
    private static final long FORGET_NS = 247_000_000_000L;

    private Optional<Part> open = Optional.empty();

    /** A body that is not whole yet. */
    private record Part(CoapCode method, List<Octets> path, Octets body, long untilNs) {}

    /** What a block came to. */
    sealed interface Result {
        /** The body is whole. */
        record Whole(Octets body) implements Result {}

        /** The answer to this block; more are to come, or it was wrong. */
        record Answer(CoapCode code) implements Result {}
    }

    Result receive(long nowNs, CoapMessage message, BlockOption block) {
        List<Octets> path = message.optionValues(OptionNumber.URI_PATH);
        Octets before = block.number() == 0 ? Octets.EMPTY : openBody(nowNs, message.code(), path);
        boolean gap = block.offset() != before.size();
        open = gap ? open : Optional.empty();
        if (gap) {
            return new Result.Answer(CoapCode.REQUEST_ENTITY_INCOMPLETE);
        }
        int octets = message.payload().size();
        if (octets > block.size() || (block.more() && octets < block.size())) {
            return new Result.Answer(CoapCode.BAD_REQUEST);
        }
        Octets body = before.concat(message.payload());
        if (Math.max(body.size(), message.optionUint(OptionNumber.SIZE1).orElse(0)) > BODY_OCTETS_MAX) {
            return new Result.Answer(CoapCode.REQUEST_ENTITY_TOO_LARGE);
        }
        if (!block.more()) {
            return new Result.Whole(body);
        }
        open = Optional.of(new Part(message.code(), path, body, nowNs + FORGET_NS));
        return new Result.Answer(CoapCode.CONTINUE);
    }

    void clear() {
        open = Optional.empty();
    }

    private Octets openBody(long nowNs, CoapCode method, List<Octets> path) {
        return open.filter(part -> part.untilNs() > nowNs
                        && part.method().equals(method)
                        && part.path().equals(path))
                .map(Part::body)
                .orElse(Octets.EMPTY);
    }
}
