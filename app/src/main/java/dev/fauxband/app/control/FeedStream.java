package dev.fauxband.app.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Sends a feed to its listener as it comes, in the format of server-sent events, until one of them ends. */
final class FeedStream implements Runnable {
    private static final long KEEP_ALIVE_MS = 15_000;

    private final HttpExchange exchange;
    private final Feed feed;

    FeedStream(HttpExchange exchange, Feed feed) {
        this.exchange = exchange;
        this.feed = feed;
    }

    @Override
    public void run() {
        try (OutputStream out = exchange.getResponseBody()) {
            // Sent at once, so that the listener knows that from now on it misses nothing.
            write(out, ": listening\n\n");
            out.flush();
            while (!Thread.currentThread().isInterrupted()) {
                Optional<Feed.Event> event = feed.next(KEEP_ALIVE_MS);
                write(out, event.map(Feed.Event::text).orElse(": keep-alive\n\n"));
                if (feed.isEmpty()) {
                    out.flush();
                }
            }
        } catch (IOException gone) {
            // The listener went: the ordinary end.
            return;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            feed.close();
            exchange.close();
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(UTF_8));
    }
}
