package dev.fauxband.app.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.fauxband.data.Octets;
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
    private static final Logger LOG = LoggerFactory.getLogger(RequestHandler.class);
    private static final int OK = 200;
    private static final List<String> OBJECTS = List.of("application/json");
    private static final List<String> FILES = List.of("application/octet-stream", "text/plain");
    private static final String JSON = "application/json; charset=utf-8";

    /** A page runs no script but ours, talks to nobody but this door, and stands in nobody's frame. */
    private static final String PAGE_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; base-uri 'none'; "
                    + "form-action 'none'; frame-ancestors 'none'";

    private final Gatekeeper gatekeeper;
    private final Desk desk;
    private final ExecutorService streams;

    RequestHandler(Gatekeeper gatekeeper, Desk desk, ExecutorService streams) {
        this.gatekeeper = gatekeeper;
        this.desk = desk;
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
            refuse(exchange, new Refusal(Refusal.FAULT, "a fault of Fauxband itself; its log has more."));
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
        Optional<OpenFiles.OpenFile> file = desk.files().find(path);
        if (file.isPresent()) {
            checkMethod(exchange, List.of("GET"));
            exchange.getResponseHeaders().set("Content-Security-Policy", PAGE_POLICY);
            exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
            send(exchange, OK, file.get().mediaType(), file.get().octets().toArray());
            return;
        }
        gatekeeper.checkToken(exchange.getRequestHeaders());
        Router.Found found = desk.router().find(exchange.getRequestMethod(), path);
        if (found.allowed().isEmpty()) {
            throw new Refusal(Refusal.NOT_FOUND, "there is no path " + path + "; GET /openapi.json lists all.");
        }
        checkMethod(exchange, found.allowed());
        Router.Match match = found.match().orElseThrow();
        reply(exchange, match.operation().reply(), call(exchange, match));
    }

    private void reply(HttpExchange exchange, Reply reply, Call call) throws IOException, Refusal {
        if (reply instanceof Reply.Json json) {
            send(exchange, OK, RecordJson.of(json.answerer().answer(call)));
        } else if (reply instanceof Reply.Events events) {
            stream(exchange, events.opener().open(call));
        } else if (reply instanceof Reply.File file) {
            send(exchange, OK, file.mediaType(), file.maker().make(call).toArray());
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
            boolean file = operation.body().get() == FileBody.class;
            checkMediaType(exchange, file ? FILES : OBJECTS);
            Octets octets = body(exchange, operation.bodyOctetsMax());
            body = Optional.of(
                    file
                            ? new FileBody(octets)
                            : BodyReader.read(octets.toUtf8(), operation.body().get()));
        }
        return new Call(match.path(), Router.query(operation, exchange.getRequestURI()), body);
    }

    private static void checkMediaType(HttpExchange exchange, List<String> known) throws Refusal {
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        if (!known.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))) {
            String what = known.equals(OBJECTS) ? "send the body as JSON" : "send the file as it is";
            throw new Refusal(Refusal.UNSUPPORTED_MEDIA_TYPE, what + ", with \"Content-Type: " + known.get(0) + "\".");
        }
    }

    private static Octets body(HttpExchange exchange, int octetsMax) throws IOException, Refusal {
        byte[] octets = exchange.getRequestBody().readNBytes(octetsMax + 1);
        if (octets.length > octetsMax) {
            throw new Refusal(
                    Refusal.CONTENT_TOO_LARGE, "the body is longer than " + octetsMax + " octets; send less.");
        }
        return Octets.copyOf(octets);
    }

    private void stream(HttpExchange exchange, Feed feed) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        try {
            exchange.sendResponseHeaders(OK, 0);
            streams.execute(new FeedStream(exchange, feed));
        } catch (IOException | RuntimeException e) {
            feed.close();
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
        send(exchange, status, JSON, (body + "\n").getBytes(UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String mediaType, byte[] octets) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", mediaType);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, octets.length == 0 ? -1 : octets.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(octets);
        }
    }
}
