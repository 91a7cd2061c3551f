package dev.fauxband.app.control;

import com.sun.net.httpserver.HttpServer;
import dev.fauxband.app.cli.EnvironmentException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The open control door. */
public final class ControlServer implements AutoCloseable {
    private static final int THREADS = 8;
    private static final int BACKLOG = 64;

    private final HttpServer http;
    private final ExecutorService workers;
    private final ExecutorService streams;

    private ControlServer(HttpServer http) {
        this.http = http;
        this.workers = Executors.newFixedThreadPool(THREADS, work -> daemon(work, "fauxband-control"));
        this.streams = Executors.newCachedThreadPool(work -> daemon(work, "fauxband-events"));
    }

    /** Opens the door at an address; port 0 lets the system pick one. */
    public static ControlServer open(ControlAddress address, String token, Desk desk) throws EnvironmentException {
        // A client that dribbles its request holds a thread no longer than this many seconds.
        System.setProperty("sun.net.httpserver.maxReqTime", "20");
        // Else an event waits for the listener to confirm the one before.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            ControlServer server = new ControlServer(HttpServer.create(address.socket(), BACKLOG));
            Gatekeeper gatekeeper =
                    new Gatekeeper(address.host(), server.address().getPort(), token);
            server.http.createContext("/", new RequestHandler(gatekeeper, desk, server.streams));
            server.http.setExecutor(server.workers);
            server.http.start();
            return server;
        } catch (IOException e) {
            throw new EnvironmentException(
                    "cannot open the door at " + address.host() + ":"
                            + address.socket().getPort() + ": " + e.getMessage() + "; another port may be free.",
                    e);
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    private InetSocketAddress address() {
        return http.getAddress();
    }

    /** {@code http://127.0.0.1:8080}. */
    public String url() {
        InetAddress host = address().getAddress();
        String text = host.getHostAddress().contains(":") ? "[" + host.getHostAddress() + "]" : host.getHostAddress();
        return "http://" + text + ":" + address().getPort();
    }

    @Override
    public void close() {
        streams.shutdownNow();
        http.stop(0);
        workers.shutdownNow();
    }
}
