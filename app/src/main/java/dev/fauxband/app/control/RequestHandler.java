package dev.fauxband.app.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request from its first check to its answer: who asks, what for, with which body. */
final class RequestHandler implements HttpHandler {
    /** Octets of a body at most. */
    static final int BODY_OCTETS_MAX = 65_536;

    private static final Logger LOG = LoggerFactory.getLogger(RequestHandler.class);
    private static final int OK = 200;

    private final Gatekeeper gatekeeper;
    private final Desk desk;
    private final EventHub events;
    private final ExecutorService streams;

    RequestHandler(Gatekeeper gatekeeper, Desk desk, EventHub events, ExecutorService streams) {
        this.gatekeeper = gatekeeper;
        this.desk = desk;
        this.events = events;
        this.streams = streams;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            answer(exchange);
        } catch (Refusal refusal) {
            refuse(exchange, refusal);
        } catch (RuntimeException e) {
            LOG.error("the control door failed at {}", exchange.getRequestURI().getPath(), e);
            refuse(exchange, new Refusal(Refusal.FAULT, "a fault of Fauxband itself; the log of run has more."));
        }
    }

    private void answer(HttpExchange exchange) throws IOException, Refusal {
        gatekeeper.checkOrigin(exchange.getRequestHeaders());
        String path = String.valueOf(exchange.getRequestURI().getRawPath());
        if (path.equals(OpenApi.PATH)) {
            checkMethod(exchange, List.of("GET"));
            send(exchange, OK, desk.description());
            return;
        }
        gatekeeper.checkToken(exchange.getRequestHeaders());
        Router.Found found = desk.router().find(exchange.getRequestMethod(), path);
        if (found.allowed().isEmpty()) {
            throw new Refusal(Refusal.NOT_FOUND, "there is no path " + path + "; GET /openapi.json lists all.");
        }
        checkMethod(exchange, found.allowed());
        Router.Match match = found.match().orElseThrow();
        Call call = call(exchange, match);
        if (match.operation().stream()) {
            stream(exchange, call);
        } else {
            send(exchange, OK, RecordJson.of(match.operation().handler().answer(call)));
        }
    }

    private static void checkMethod(HttpExchange exchange, List<String> allowed) throws Refusal {
        if (!allowed.contains(exchange.getRequestMethod())) {
            exchange.getResponseHeaders().set("Allow", String.join(", ", allowed));
            throw new Refusal(
                    Refusal.METHOD_NOT_ALLOWED,
                    "this path takes " + String.join(" or ", allowed) + ", not " + exchange.getRequestMethod() + ".");
        }
    }

    private static Call call(HttpExchange exchange, Router.Match match) throws IOException, Refusal {
        Operation operation = match.operation();
        Optional<Record> body = Optional.empty();
        if (operation.body().isPresent()) {
            checkMediaType(exchange);
            body = Optional.of(BodyReader.read(body(exchange), operation.body().get()));
        }
        return new Call(match.path(), Router.query(operation, exchange.getRequestURI()), body);
    }

    private static void checkMediaType(HttpExchange exchange) throws Refusal {
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        if (!type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json")) {
            throw new Refusal(
                    Refusal.UNSUPPORTED_MEDIA_TYPE, "send the body as JSON, with \"Content-Type: application/json\".");
        }
    }

    private static String body(HttpExchange exchange) throws IOException, Refusal {
        byte[] octets = exchange.getRequestBody().readNBytes(BODY_OCTETS_MAX + 1);
        if (octets.length > BODY_OCTETS_MAX) {
            throw new Refusal(
                    Refusal.CONTENT_TOO_LARGE, "the body is longer than " + BODY_OCTETS_MAX + " octets; send less.");
        }
        return new String(octets, UTF_8);
    }

    private void stream(HttpExchange exchange, Call call) throws IOException, Refusal {
        EventFeed feed =
                events.listen(desk.listenedTo(Optional.ofNullable(call.query().get("module"))));
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        try {
            exchange.sendResponseHeaders(OK, 0);
            streams.execute(new EventStream(exchange, feed, () -> events.leave(feed)));
        } catch (IOException | RuntimeException e) {
            events.leave(feed);
            throw e;
        }
    }

    private static void refuse(HttpExchange exchange, Refusal refusal) throws IOException {
        if (refusal.status() == Refusal.UNAUTHORIZED) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer realm=\"fauxband\"");
        }
        send(exchange, refusal.status(), RecordJson.of(new ErrorBody(refusal.sentence())));
    }

    private static void send(HttpExchange exchange, int status, ObjectNode body) throws IOException {
        byte[] octets = (body + "\n").getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, octets.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(octets);
        }
    }
}
