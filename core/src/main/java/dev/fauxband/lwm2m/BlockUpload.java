package dev.fauxband.lwm2m;

import dev.fauxband.coap.BlockOption;
import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.OptionNumber;
import dev.fauxband.data.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Bodies of the server that come in blocks, put together (RFC 7959 §2.5, §2.9), each by its method and path: a server
 * may write to several paths at a time. Nothing is delivered before a body's end.
 */
final class BlockUpload {
    /** Octets of a body at most: more than any write that a module takes. */
    static final int BODY_OCTETS_MAX = 4096;

    /** Bodies that are open at most; beyond it the oldest is forgotten. */
    static final int OPEN_MAX = 4;

    /** EXCHANGE_LIFETIME (RFC 7252 §4.8.2): what has not gone on for so long is forgotten. */
    private static final long FORGET_NS = 247_000_000_000L;

    /** Never changed but replaced, so that modules without an open body share one empty list. */
    private List<Part> open = List.of();

    /** A body that is not whole yet. */
    private record Part(CoapMessage first, Octets body, long untilNs) {
        boolean of(CoapMessage message) {
            return first.code().equals(message.code())
                    && first.optionValues(OptionNumber.URI_PATH).equals(message.optionValues(OptionNumber.URI_PATH));
        }

        /** Whether it has no other Content-Format, which would be another body's (RFC 7959 §2.3). */
        boolean fits(CoapMessage message) {
            OptionalLong other = message.optionUint(OptionNumber.CONTENT_FORMAT);
            return other.isEmpty() || other.equals(first.optionUint(OptionNumber.CONTENT_FORMAT));
        }
    }

    /** What a block came to. */
    sealed interface Result {
        /** The body is whole. */
        record Whole(Octets body) implements Result {}

        /** The answer to this block; more are to come, or it was wrong. */
        record Answer(CoapCode code) implements Result {}
    }

    /**
     * Takes a block of a body that may have {@code octetsMax} octets. One that was there before takes its place again:
     * the server has not heard the answer.
     */
    Result receive(long nowNs, CoapMessage message, BlockOption block, int octetsMax) {
        Octets known = block.number() == 0 ? Octets.EMPTY : openBody(nowNs, message);
        if (block.offset() > known.size()) {
            return new Result.Answer(CoapCode.REQUEST_ENTITY_INCOMPLETE);
        }
        Octets before = known.slice(0, block.offset());
        forget(nowNs, message);
        int octets = message.payload().size();
        if (octets > block.size() || (block.more() && octets < block.size())) {
            return new Result.Answer(CoapCode.BAD_REQUEST);
        }
        Octets body = before.concat(message.payload());
        if (Math.max(body.size(), message.optionUint(OptionNumber.SIZE1).orElse(0)) > octetsMax) {
            return new Result.Answer(CoapCode.REQUEST_ENTITY_TOO_LARGE);
        }
        if (!block.more()) {
            return new Result.Whole(body);
        }
        keep(new Part(message, body, nowNs + FORGET_NS));
        return new Result.Answer(CoapCode.CONTINUE);
    }

    void clear() {
        open = List.of();
    }

    private Octets openBody(long nowNs, CoapMessage message) {
        return open.stream()
                .filter(part -> part.untilNs() > nowNs && part.of(message) && part.fits(message))
                .map(Part::body)
                .findFirst()
                .orElse(Octets.EMPTY);
    }

    /** Forgets this body, and those that did not go on. */
    private void forget(long nowNs, CoapMessage message) {
        if (!open.isEmpty()) {
            open = List.copyOf(open.stream()
                    .filter(part -> part.untilNs() > nowNs && !part.of(message))
                    .toList());
        }
    }

    private void keep(Part newest) {
        List<Part> kept = new ArrayList<>(open.subList(open.size() < OPEN_MAX ? 0 : 1, open.size()));
        kept.add(newest);
        open = List.copyOf(kept);
    }
}
