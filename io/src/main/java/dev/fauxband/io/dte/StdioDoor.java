package dev.fauxband.io.dte;

import dev.fauxband.data.Octets;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The AT line on a pair of streams: one host, there from the start until its input ends. The streams stay open, they
 * are the process's; a reader that is stuck in a read of standard input cannot be woken, so it is left to end by
 * itself, mute.
 *
 * <p>When output can no longer be written (a closed pipe) the door goes on reading: the commands run, the answers are
 * lost.
 */
public final class StdioDoor implements DteDoor {
    private static final Logger LOG = LoggerFactory.getLogger(StdioDoor.class);
    private static final int READ_OCTETS_MAX = 8_192;

    private final InputStream in;
    private final DteSink sink;
    private final StreamLink link;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    private StdioDoor(InputStream in, OutputStream out, DteSink sink) {
        this.in = in;
        this.sink = sink;
        this.link = new StreamLink("stdio", out);
    }

    /** Takes the streams into use; {@code out} should be unbuffered. */
    public static StdioDoor open(InputStream in, OutputStream out, DteSink sink) {
        StdioDoor door = new StdioDoor(in, out, new GuardedSink(sink));
        start("fauxband-stdin", door::readAll);
        start("fauxband-stdout", door.link::writeAll);
        return door;
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Done once the input ended, or the door was closed, and {@code gone} was told. */
    public CompletableFuture<Void> ended() {
        return ended.copy();
    }

    /** Waits until all that was written so far has left. False when that takes longer than {@code limit}. */
    public boolean drain(Duration limit) throws InterruptedException {
        return link.drain(limit);
    }

    /** How many frames the module has said. */
    public long frames() {
        return link.frames();
    }

    /** Octets that were lost because nobody read them in time. */
    public long droppedOctets() {
        return link.droppedOctets();
    }

    @Override
    public String description() {
        return link.name();
    }

    @Override
    public void close() {
        endInput();
        link.close();
    }

    private void readAll() {
        tell(() -> sink.arrived(link));
        byte[] chunk = new byte[READ_OCTETS_MAX];
        try {
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                Octets octets = Octets.copyOf(chunk, 0, count);
                if (!octets.isEmpty()) {
                    tell(() -> sink.received(link, octets));
                }
                link.awaitResumed();
            }
        } catch (IOException e) {
            LOG.warn("Standard input ends: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        endInput();
    }

    private synchronized void tell(Runnable news) {
        if (!ended.isDone()) {
            news.run();
        }
    }

    private void endInput() {
        tell(() -> {
            sink.gone(link);
            ended.complete(null);
        });
    }
}
