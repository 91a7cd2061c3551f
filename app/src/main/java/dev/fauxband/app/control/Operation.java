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
 * @param bodyOctetsMax a longer one is refused
 */
public record Operation(
        String id,
        String method,
        String path,
        String summary,
        List<Query> query,
        Optional<Class<? extends Record>> body,
        int bodyOctetsMax,
        Reply reply) {
    /** Octets of a body at most, where it is no file. */
    static final int BODY_OCTETS_MAX = 65_536;

    /** Octets of a file at most. */
    static final int FILE_OCTETS_MAX = 8 << 20;

    private static final String GET = "GET";
    private static final String POST = "POST";

    public Operation {
        query = List.copyOf(query);
    }

    /** A parameter behind the question mark; each may be left out. */
    public record Query(String name, String meaning) {}

    /** What goes in and what comes out. */
    public record Bodies(Class<? extends Record> body, Class<? extends Record> answer) {}

    /** One that tells something. */
    public static Operation get(
            String id, String path, String summary, Class<? extends Record> answer, Reply.Answerer answerer) {
        return new Operation(id, GET, path, summary, List.of(), Optional.empty(), 0, new Reply.Json(answer, answerer));
    }

    /** One that tells what happens, as it happens. */
    public static Operation stream(String id, String path, String summary, List<Query> query, Reply.Events reply) {
        return new Operation(id, GET, path, summary, query, Optional.empty(), 0, reply);
    }

    /** One that gives a file. */
    public static Operation file(String id, String path, String summary, Reply.File reply) {
        return new Operation(id, GET, path, summary, List.of(), Optional.empty(), 0, reply);
    }

    /** One that does something. */
    public static Operation post(String id, String path, String summary, Bodies bodies, Reply.Answerer answerer) {
        Reply reply = new Reply.Json(bodies.answer(), answerer);
        return new Operation(id, POST, path, summary, List.of(), Optional.of(bodies.body()), BODY_OCTETS_MAX, reply);
    }

    /** One that takes as much as a file holds: a {@link FileBody}, or JSON. */
    public static Operation postFile(
            String id, String path, String summary, Class<? extends Record> body, Reply reply) {
        return new Operation(id, POST, path, summary, List.of(), Optional.of(body), FILE_OCTETS_MAX, reply);
    }

    /** The segments of the path. */
    List<String> segments() {
        return List.of(path.substring(1).split("/"));
    }

    /** Whether this segment of the path stands for any text. */
    static boolean variable(String segment) {
        return segment.startsWith("{");
    }
}
