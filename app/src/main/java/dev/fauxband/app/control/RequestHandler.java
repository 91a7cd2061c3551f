package dev.fauxband.app.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request from its first check to its answer: who asks, what for, with which body. */
final class RequestHandler implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(RequestHandler.class);
    private static final int OK = 200;
    private static final String EVENTS = "text/event-stream; charset=utf-8";
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
        Router.Found found = desk.router().find(method(exchange), path);
        if (found.allowed().isEmpty()) {
            throw new Refusal(Refusal.NOT_FOUND, "there is no path " + path + "; GET /openapi.json lists all.");
        }
        checkMethod(exchange, found.allowed());
        Router.Match match = found.match().orElseThrow();
        Operation operation = match.operation();
        Call call = new Call(
                match.path(), Router.query(operation, exchange.getRequestURI()), RequestBody.read(exchange, operation));
        reply(exchange, operation.reply(), call);
    }

    private void reply(HttpExchange exchange, Reply reply, Call call) throws IOException, Refusal {
        if (reply instanceof Reply.Json json) {
            send(exchange, OK, RecordJson.of(json.answerer().answer(call)));
        } else if (reply instanceof Reply.Events events) {
            if (headOnly(exchange)) {
                send(exchange, OK, EVENTS, new byte[0]);
                return;
            }
            stream(exchange, events.opener().open(call));
        } else if (reply instanceof Reply.File file) {
            send(exchange, OK, file.mediaType(), file.maker().make(call).toArray());
        }
    }

    private static boolean headOnly(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("HEAD");
    }

    /** What is asked for with HEAD is what GET would give, without its body. */
    private static String method(HttpExchange exchange) {
        return headOnly(exchange) ? "GET" : exchange.getRequestMethod();
    }

    private static void checkMethod(HttpExchange exchange, List<String> allowed) throws Refusal {
        if (!allowed.contains(method(exchange))) {
            exchange.getResponseHeaders().set("Allow", String.join(", ", allowed));
            throw new Refusal(
                    Refusal.METHOD_NOT_ALLOWED,
                    "this path takes " + String.join(" or ", allowed) + ", not " + exchange.getRequestMethod() + ".");
        }
    }

    private void stream(HttpExchange exchange, Feed feed) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", EVENTS);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        try {
            exchange.sendResponseHeaders(OK, 0);
            streams.execute(new FeedStream(exchange, feed));
        } catch (RejectedExecutionException closing) {
            feed.close();
            exchange.close();
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
        if (headOnly(exchange)) {
            if (octets.length > 0) {
                exchange.getResponseHeaders().set("Content-Length", String.valueOf(octets.length));
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
            return;
        }
        exchange.sendResponseHeaders(status, octets.length == 0 ? -1 : octets.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(octets);
        }
    }
}
