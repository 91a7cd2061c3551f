package dev.fauxband.lwm2m;

import dev.fauxband.coap.BlockOption;
import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.OptionNumber;
import dev.fauxband.data.Octets;
import java.util.Optional;

/**
 * Answers that are longer than a block: the first block goes out, the rest is kept to be fetched (RFC 7959 §2.4, §2.6).
 */
final class BlockDownload {
    private Optional<Snapshot> snapshot = Optional.empty();

    /** What was answered, so that later blocks belong to the first one. */
    private record Snapshot(Path path, Response whole) {}

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
        Response from = snapshot.filter(kept ->
                        kept.path().equals(path) && kept.whole().options().equals(whole.options()))
                .map(Snapshot::whole)
                .orElse(whole);
        return block(from, block);
    }

    /** Block 0 of a notification or an answer. The rest is kept until another of this path, or another long one. */
    Response first(Path path, Response whole, boolean asked, int sizeExponent) {
        BlockOption block = new BlockOption(0, false, sizeExponent);
        boolean one = whole.payload().size() <= block.size();
        if (!one) {
            snapshot = Optional.of(new Snapshot(path, whole));
        } else if (snapshot.isPresent() && snapshot.get().path().equals(path)) {
            snapshot = Optional.empty();
        }
        return one && !asked ? whole : block(whole, block);
    }

    void clear() {
        snapshot = Optional.empty();
    }

    private static Response block(Response whole, BlockOption asked) {
        Octets payload = whole.payload();
        if (asked.number() > 0 && asked.offset() >= payload.size()) {
            return Response.of(CoapCode.BAD_OPTION);
        }
        int end = Math.min(payload.size(), asked.offset() + asked.size());
        BlockOption block = new BlockOption(asked.number(), end < payload.size(), asked.sizeExponent());
        return whole.withPayload(payload.slice(asked.offset(), end)).with(block.toOption(OptionNumber.BLOCK2));
    }
}
