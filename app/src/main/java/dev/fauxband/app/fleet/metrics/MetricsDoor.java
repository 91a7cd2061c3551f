package dev.fauxband.app.fleet.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.data.Octets;
import dev.fauxband.io.net.HostPort;
import dev.fauxband.io.net.IpForm;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Where Prometheus asks for the figures of a fleet: {@code GET /metrics}, over HTTP, from this machine. */
public final class MetricsDoor implements AutoCloseable {
    private static final String PATH = "/metrics";
    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int OK = 200;

    private final FleetMetrics metrics = new FleetMetrics();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "fauxband-metrics");
        made.setDaemon(true);
        return made;
    });
    private final HttpServer server;

    private MetricsDoor(InetSocketAddress place) throws IOException {
        server = HttpServer.create(place, 0);
        server.createContext("/", this::answer);
        server.setExecutor(thread);
        server.start();
    }

    /**
     * Listens there.
     *
     * @param place host and port; {@code localhost} and addresses only, port 0 for one that is free
     * @param anywhere whether other machines may reach it
     * @throws EnvironmentException when nothing can listen there
     */
    public static MetricsDoor open(String place, boolean anywhere) throws UsageException, EnvironmentException {
        String named = place.replaceFirst(":0$", ":*");
        HostPort parsed =
                HostPort.parse(named.replaceFirst("^localhost:", "127.0.0.1:")).orElseThrow(() -> mistyped(place));
        Optional<Octets> ip = parsed.ip();
        if (ip.isEmpty()) {
            throw mistyped(place);
        }
        if (!anywhere && !IpForm.loopback(ip.get())) {
            throw new UsageException("--metrics " + place
                    + " could be reached from other machines; add --metrics-anywhere if that is meant.");
        }
        try {
            return new MetricsDoor(
                    new InetSocketAddress(InetAddress.getByAddress(ip.get().toArray()), parsed.port()));
        } catch (IOException e) {
            throw new EnvironmentException(
                    "--metrics: nothing can listen at " + place + ": " + e.getMessage() + ".", e);
        }
    }

    private static UsageException mistyped(String place) {
        return new UsageException(
                "--metrics takes an address of this machine and a port such as 127.0.0.1:9464, not \"" + place + "\".");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean get = exchange.getRequestMethod().equals("GET");
            boolean here = exchange.getRequestURI().getPath().equals(PATH);
            if (!get || !here) {
                exchange.sendResponseHeaders(here ? NOT_ALLOWED : NOT_FOUND, -1);
                return;
            }
            byte[] text = metrics.text().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", TYPE);
            exchange.sendResponseHeaders(OK, text.length);
            exchange.getResponseBody().write(text);
        }
    }

    /** What it shows. */
    public FleetMetrics metrics() {
        return metrics;
    }

    /** Where it is. */
    public String url() {
        InetSocketAddress at = server.getAddress();
        String host = at.getAddress().getHostAddress();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + at.getPort() + PATH;
    }

    @Override
    public void close() {
        server.stop(0);
        thread.shutdownNow();
        metrics.close();
    }
}
