package dev.fauxband.app.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import dev.fauxband.io.view.TraceLine;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Sends events to one listener as they happen, in the format of server-sent events, until it goes. */
final class EventStream implements Runnable {
    private static final long KEEP_ALIVE_MS = 15_000;

    private final HttpExchange exchange;
    private final EventFeed feed;
    private final Runnable ended;

    EventStream(HttpExchange exchange, EventFeed feed, Runnable ended) {
        this.exchange = exchange;
        this.feed = feed;
        this.ended = ended;
    }

    @Override
    public void run() {
        try (OutputStream out = exchange.getResponseBody()) {
            // Sent at once, so that the listener knows that from now on it misses nothing.
            write(out, ": listening\n\n");
            out.flush();
            while (!Thread.currentThread().isInterrupted()) {
                send(out);
            }
        } catch (IOException gone) {
            // The listener went: the ordinary end.
            return;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            ended.run();
            exchange.close();
        }
    }

    private void send(OutputStream out) throws IOException, InterruptedException {
        Optional<TraceLine> line = feed.next(KEEP_ALIVE_MS);
        long dropped = feed.takeDropped();
        if (dropped > 0) {
            write(out, "event: dropped\ndata: {\"count\":" + dropped + "}\n\n");
        }
        write(out, line.map(it -> "data: " + RecordJson.of(it) + "\n\n").orElse(": keep-alive\n\n"));
        if (feed.isEmpty()) {
            out.flush();
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(UTF_8));
    }
}
