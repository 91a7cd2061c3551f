package dev.fauxband.app.control;

import java.util.List;
import java.util.Optional;

/**
 * The declaration of one operation: it routes requests, checks them, and describes itself.
 *
 * @param id its name in the description
 * @param method GET or POST
 * @param path with {@code {variables}}
 * @param summary in one line, without a full stop
 * @param query parameters behind the question mark
 * @param body what a POST carries
 * @param answer what a success carries; a stream of them when {@code stream}
 */
record Operation(
        String id,
        String method,
        String path,
        String summary,
        List<Query> query,
        Optional<Class<? extends Record>> body,
        Class<? extends Record> answer,
        boolean stream,
        Handler handler) {
    Operation {
        query = List.copyOf(query);
    }

    /** A parameter behind the question mark; each may be left out. */
    record Query(String name, String meaning) {}

    /** Answers a request that passed its checks. */
    interface Handler {
        Record answer(Call call) throws Refusal;
    }

    static Operation get(String id, String path, String summary, Class<? extends Record> answer, Handler handler) {
        return new Operation(id, "GET", path, summary, List.of(), Optional.empty(), answer, false, handler);
    }

    static Operation post(String id, String path, String summary, Bodies bodies, Handler handler) {
        return new Operation(
                id, "POST", path, summary, List.of(), Optional.of(bodies.body()), bodies.answer(), false, handler);
    }

    /** What goes in and what comes out. */
    record Bodies(Class<? extends Record> body, Class<? extends Record> answer) {}

    /** The segments of the path. */
    List<String> segments() {
        return List.of(path.substring(1).split("/"));
    }

    /** Whether this segment of the path stands for any text. */
    static boolean variable(String segment) {
        return segment.startsWith("{");
    }
}
