package dev.fauxband.app.control;

import com.sun.net.httpserver.HttpExchange;
import dev.fauxband.data.Octets;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The body of a request, as its operation takes it. What it is, its octets tell: a media type that says nothing is no
 * mistake, one that says something else is. That no page of another origin sends one is the gatekeeper's business.
 */
final class RequestBody {
    private static final List<String> OBJECTS = List.of("application/json", "text/json");
    private static final List<String> FILES = List.of("application/octet-stream", "text/plain");

    /** What curl says of anything behind {@code -d}. */
    private static final String CURL = "application/x-www-form-urlencoded";

    private RequestBody() {}

    /** The body that the operation declares; empty when it takes none. */
    static Optional<Record> read(HttpExchange exchange, Operation operation) throws IOException, Refusal {
        if (operation.body().isEmpty()) {
            return Optional.empty();
        }
        boolean file = operation.body().get() == FileBody.class;
        Octets octets = octets(exchange, operation.bodyOctetsMax());
        if (octets.size() > 0) {
            checkMediaType(Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")), file);
        }
        return Optional.of(
                file
                        ? new FileBody(octets)
                        : BodyReader.read(octets.toUtf8(), operation.body().get()));
    }

    private static void checkMediaType(Optional<String> said, boolean file) throws Refusal {
        List<String> known = file ? FILES : OBJECTS;
        String type = said.orElse(CURL).split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        boolean json = !file && type.startsWith("application/") && type.endsWith("+json");
        if (!known.contains(type) && !type.isEmpty() && !type.equals(CURL) && !json) {
            String what = file ? "send the file as it is" : "send the body as JSON";
            throw new Refusal(Refusal.UNSUPPORTED_MEDIA_TYPE, what + ", with \"Content-Type: " + known.get(0) + "\".");
        }
    }

    private static Octets octets(HttpExchange exchange, int octetsMax) throws IOException, Refusal {
        byte[] octets = exchange.getRequestBody().readNBytes(octetsMax + 1);
        if (octets.length > octetsMax) {
            throw new Refusal(
                    Refusal.CONTENT_TOO_LARGE, "the body is longer than " + octetsMax + " octets; send less.");
        }
        return Octets.copyOf(octets);
    }
}
