package dev.fauxband.sim.platform;

import dev.fauxband.coap.BlockOption;
import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.OptionNumber;
import dev.fauxband.data.Octets;
import java.util.List;
import java.util.Optional;

/**
 * The blocks of a request body that came so far (RFC 7959 §2.5).
 *
 * @param method with {@code path} what the body is of
 */
record BodyUpload(CoapCode method, List<Octets> path, Octets body) {
    /** The links of more instances than any module has. */
    static final int BODY_OCTETS_MAX = 1 << 16;

    /** The upload with one more block; empty when the block does not follow those before it. */
    static Optional<BodyUpload> next(Optional<BodyUpload> before, CoapMessage message, BlockOption block) {
        List<Octets> path = message.optionValues(OptionNumber.URI_PATH);
        Octets body = block.number() == 0
                ? Octets.EMPTY
                : before.filter(open -> open.method.equals(message.code()) && open.path.equals(path))
                        .map(BodyUpload::body)
                        .orElse(Octets.EMPTY);
        return body.size() == block.offset()
                ? Optional.of(new BodyUpload(message.code(), path, body.concat(message.payload())))
                : Optional.empty();
    }
}
