package dev.fauxband.lwm2m;

import dev.fauxband.coap.BlockOption;
import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapOption;
import dev.fauxband.coap.OptionNumber;
import dev.fauxband.data.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers that are longer than a block: the first block goes out, the rest is kept until its last block was fetched
 * (RFC 7959 §2.4, §2.6). Several may be fetched at a time, one of each path and format. Each block of an answer carries
 * the same ETag, so that a server never puts blocks of two answers together.
 */
final class BlockDownload {
    /** Answers that are kept at most; beyond it the oldest is forgotten. */
    static final int KEPT_MAX = 4;

    /** Never changed but replaced, so that modules with nothing to be fetched share one empty list. */
    private List<Snapshot> kept = List.of();

    /** What was answered, so that later blocks belong to the first one. */
    private record Snapshot(Path path, Response whole) {
        boolean of(Path other, Response answer) {
            return path.equals(other) && whole.options().equals(answer.options());
        }
    }

    /** The block of {@code whole} that was asked for, or all of it; block 0 of a long one is remembered. */
    Response answer(Request request, Response whole) {
        if (request.reservedSize()) {
            return Response.of(CoapCode.BAD_REQUEST);
        }
        Path path = request.path();
        Optional<BlockOption> asked = request.block2();
        BlockOption block = asked.orElse(new BlockOption(0, false, BlockOption.SIZE_EXPONENT_MAX));
        if (block.number() == 0) {
            return first(path, whole, asked.isPresent(), block.sizeExponent());
        }
        Response from = kept.stream()
                .filter(snapshot -> snapshot.of(path, whole))
                .map(Snapshot::whole)
                .findFirst()
                .orElse(whole);
        if (last(from, block)) {
            forget(path, whole);
        }
        return block(from, block);
    }

    /** Block 0 of a notification or an answer. The rest is kept; a rest of this path and format before is forgotten. */
    Response first(Path path, Response whole, boolean asked, int sizeExponent) {
        BlockOption block = new BlockOption(0, false, sizeExponent);
        forget(path, whole);
        if (whole.payload().size() > block.size()) {
            keep(new Snapshot(path, whole));
            return block(whole, block);
        }
        return asked ? block(whole, block) : whole;
    }

    void clear() {
        kept = List.of();
    }

    private void forget(Path path, Response whole) {
        if (!kept.isEmpty()) {
            kept = List.copyOf(
                    kept.stream().filter(snapshot -> !snapshot.of(path, whole)).toList());
        }
    }

    private void keep(Snapshot newest) {
        List<Snapshot> all = new ArrayList<>(kept.subList(kept.size() < KEPT_MAX ? 0 : 1, kept.size()));
        all.add(newest);
        kept = List.copyOf(all);
    }

    private static boolean last(Response whole, BlockOption asked) {
        int size = whole.payload().size();
        return asked.offset() < size && asked.offset() + asked.size() >= size;
    }

    private static Response block(Response whole, BlockOption asked) {
        Octets payload = whole.payload();
        if (asked.number() > 0 && asked.offset() >= payload.size()) {
            return Response.of(CoapCode.BAD_OPTION);
        }
        int end = Math.min(payload.size(), asked.offset() + asked.size());
        BlockOption block = new BlockOption(asked.number(), end < payload.size(), asked.sizeExponent());
        Response part = whole.withPayload(payload.slice(asked.offset(), end)).with(block.toOption(OptionNumber.BLOCK2));
        return payload.size() > asked.size() ? part.withFirst(entityTag(payload)) : part;
    }

    /** The same for the same octets (RFC 7252 §5.10.6). */
    private static CoapOption entityTag(Octets payload) {
        int hash = payload.hashCode();
        return new CoapOption(
                OptionNumber.ETAG, Octets.of(hash >>> 24, hash >>> 16 & 0xFF, hash >>> 8 & 0xFF, hash & 0xFF));
    }
}
