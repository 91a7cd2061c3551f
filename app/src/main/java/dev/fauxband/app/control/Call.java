package dev.fauxband.app.control;

import java.util.Map;
import java.util.Optional;

/**
 * One request that passed its checks.
 *
 * @param path the values of the path's variables
 * @param query the parameters behind the question mark
 * @param body what the operation declares; empty for a GET
 */
public record Call(Map<String, String> path, Map<String, String> query, Optional<Record> body) {
    public Call {
        path = Map.copyOf(path);
        query = Map.copyOf(query);
    }

    /** The value of a variable of the path. */
    public String path(String name) {
        return String.valueOf(path.get(name));
    }

    /** The body, which the operation declared. */
    public <B extends Record> B body(Class<B> type) {
        return type.cast(body.orElseThrow());
    }
}
