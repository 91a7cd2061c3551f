package dev.fauxband.lwm2m;

import dev.fauxband.coap.BlockOption;
import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.ContentFormat;
import dev.fauxband.coap.OptionNumber;
import dev.fauxband.data.Octets;
import dev.fauxband.lwm2m.Request.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads a request message: its path and what it asks. Options were checked before. */
final class RequestReader {
    /** RFC 7252 §5.10. */
    private static final int FORMAT_OCTETS_MAX = 2;

    /** RFC 7641 §2. */
    private static final int OBSERVE_OCTETS_MAX = 3;

    private RequestReader() {}

    /** What came of it. */
    sealed interface Result {
        /** A request that can be served. */
        record Read(Request request) implements Result {}

        /** One that gets this answer instead. */
        record Refused(CoapCode code, String why) implements Result {}
    }

    static Result read(CoapMessage message, Octets payload) {
        Optional<Path> path = path(message.optionValues(OptionNumber.URI_PATH));
        if (path.isEmpty()) {
            return new Result.Refused(CoapCode.NOT_FOUND, "there is no such path");
        }
        Optional<Operation> operation = operation(message, path.get(), payload);
        if (operation.isEmpty()) {
            return new Result.Refused(CoapCode.METHOD_NOT_ALLOWED, "there is no method " + message.code());
        }
        Optional<Octets> block2 = message.option(OptionNumber.BLOCK2);
        Optional<BlockOption> block = block2.flatMap(BlockOption::parse);
        return new Result.Read(new Request(
                operation.get(),
                path.get(),
                message.token(),
                format(message, OptionNumber.ACCEPT),
                format(message, OptionNumber.CONTENT_FORMAT),
                observe(message),
                queries(message),
                block,
                block2.isPresent() && block.isEmpty(),
                payload));
    }

    /** At most three numbers; a last empty segment does not count; {@code /bs} and the like are none. */
    static Optional<Path> path(List<Octets> segments) {
        int depth = segments.size();
        if (depth > 0 && segments.get(depth - 1).isEmpty()) {
            depth--;
        }
        if (depth > 3) {
            return Optional.empty();
        }
        int[] ids = {Path.NONE, Path.NONE, Path.NONE};
        for (int i = 0; i < depth; i++) {
            ids[i] = id(segments.get(i));
            if (ids[i] == Path.NONE) {
                return Optional.empty();
            }
        }
        return Optional.of(new Path(ids[0], ids[1], ids[2]));
    }

    /** Digits without leading zeros, 0–65535; else {@link Path#NONE}. */
    private static int id(Octets segment) {
        if (segment.isEmpty() || segment.size() > 5 || (segment.at(0) == '0' && segment.size() > 1)) {
            return Path.NONE;
        }
        int id = 0;
        for (int i = 0; i < segment.size(); i++) {
            int digit = segment.at(i) - '0';
            if (digit < 0 || digit > 9) {
                return Path.NONE;
            }
            id = 10 * id + digit;
        }
        return id <= Path.ID_MAX ? id : Path.NONE;
    }

    private static Optional<Operation> operation(CoapMessage message, Path path, Octets payload) {
        CoapCode method = message.code();
        if (method.equals(CoapCode.GET)) {
            OptionalInt accept = format(message, OptionNumber.ACCEPT);
            boolean links = accept.isPresent() && accept.getAsInt() == ContentFormat.LINK;
            return Optional.of(links ? Operation.DISCOVER : Operation.READ);
        }
        if (method.equals(CoapCode.PUT)) {
            boolean attributes = payload.isEmpty()
                    && message.option(OptionNumber.URI_QUERY).isPresent()
                    && message.option(OptionNumber.BLOCK1).isEmpty();
            return Optional.of(attributes ? Operation.WRITE_ATTRIBUTES : Operation.WRITE_REPLACE);
        }
        if (method.equals(CoapCode.POST)) {
            return Optional.of(post(path, format(message, OptionNumber.CONTENT_FORMAT)));
        }
        return method.equals(CoapCode.DELETE) ? Optional.of(Operation.DELETE) : Optional.empty();
    }

    private static Operation post(Path path, OptionalInt format) {
        if (path.depth() < 2) {
            return Operation.CREATE;
        }
        boolean execute = path.depth() == 3 && (format.isEmpty() || ContentFormat.text(format.getAsInt()));
        return execute ? Operation.EXECUTE : Operation.WRITE_PARTIAL;
    }

    private static OptionalInt format(CoapMessage message, int option) {
        return number(message, option, FORMAT_OCTETS_MAX);
    }

    private static Optional<Boolean> observe(CoapMessage message) {
        OptionalInt observe = number(message, OptionNumber.OBSERVE, OBSERVE_OCTETS_MAX);
        return observe.isPresent() && observe.getAsInt() <= 1 ? Optional.of(observe.getAsInt() == 0) : Optional.empty();
    }

    /** An elective option that is too long is as good as none (RFC 7252 §5.4.3). */
    private static OptionalInt number(CoapMessage message, int option, int octetsMax) {
        Optional<Octets> value = message.option(option).filter(octets -> octets.size() <= octetsMax);
        return value.isPresent() ? OptionalInt.of((int) value.get().toUint()) : OptionalInt.empty();
    }

    private static List<String> queries(CoapMessage message) {
        List<String> queries = new ArrayList<>(0);
        for (Octets query : message.optionValues(OptionNumber.URI_QUERY)) {
            queries.add(query.toUtf8());
        }
        return queries;
    }
}
