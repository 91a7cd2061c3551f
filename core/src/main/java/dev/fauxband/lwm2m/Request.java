package dev.fauxband.lwm2m;

import dev.fauxband.coap.BlockOption;
import dev.fauxband.data.Octets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A request of the server, read from its message.
 *
 * @param accept the Content-Format it wants
 * @param contentFormat of its payload
 * @param observe 0 observes, 1 cancels, else a plain request
 * @param queries Uri-Query options as UTF-8
 * @param block2 the block of the answer it asks for
 * @param reservedSize whether it asks for blocks of the reserved size instead (RFC 7959 §2.2)
 */
record Request(
        Operation operation,
        Path path,
        Octets token,
        OptionalInt accept,
        OptionalInt contentFormat,
        Optional<Boolean> observe,
        List<String> queries,
        Optional<BlockOption> block2,
        boolean reservedSize,
        Octets payload) {
    Request {
        queries = List.copyOf(queries);
    }

    /** What is asked (OMA TS 1.0.2 §8.2.5, §8.2.6). */
    enum Operation {
        READ,
        DISCOVER,
        WRITE_REPLACE,
        WRITE_PARTIAL,
        WRITE_ATTRIBUTES,
        EXECUTE,
        CREATE,
        DELETE
    }
}
