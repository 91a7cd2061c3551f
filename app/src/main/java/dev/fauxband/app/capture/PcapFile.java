package dev.fauxband.app.capture;

import dev.fauxband.command.Identity;
import dev.fauxband.data.IpLiteral;
import dev.fauxband.data.Octets;
import dev.fauxband.io.capture.Capture;
import dev.fauxband.io.capture.CaptureFiles;
import dev.fauxband.io.fleet.TraceFork;
import dev.fauxband.io.fleet.TraceQueue;
import dev.fauxband.io.fleet.TraceSink;
import dev.fauxband.io.net.Redirection;
import dev.fauxband.trace.TraceEvent;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The capture of a command, if it makes one; if not, nothing here costs anything. */
public final class PcapFile implements AutoCloseable {
    /** When virtual time begins in a capture: 2020-01-01 00:00 UTC. */
    public static final Instant VIRTUAL_BEGIN = Instant.parse("2020-01-01T00:00:00Z");

    /** Sessions that are played one after the other begin at full minutes. */
    private static final long MINUTE_NS = Duration.ofMinutes(1).toNanos();

    private static final int EVENTS_MAX = 65_536;
    private static final Octets OWN_IP = IpLiteral.parse(Identity.EXAMPLE.ip()).orElseThrow();

    private final Optional<Open> open;
    private Optional<TraceQueue> queue = Optional.empty();
    private Optional<Capture> live = Optional.empty();
    private long playedNs = nanoseconds(VIRTUAL_BEGIN);

    /** An open file, and where it says that it cannot go on. */
    private record Open(Path name, CaptureFiles file, PrintWriter err) {
        Capture capture(long beginNs, Redirection redirection, Octets ip) {
            return new Capture(file, new Capture.Setup(beginNs, redirection, ip), this::failed);
        }

        void failed(IOException e) {
            err.println("the capture " + name + " ends here: " + e.getMessage());
        }
    }

    private PcapFile(Optional<Open> open) {
        this.open = open;
    }

    static PcapFile none() {
        return new PcapFile(Optional.empty());
    }

    static PcapFile of(Path name, CaptureFiles file, PrintWriter err) {
        return new PcapFile(Optional.of(new Open(name, file, err)));
    }

    /** What the modules of a running command tell goes on to {@code other}, and into the file meanwhile. */
    public TraceSink beside(TraceSink other, Redirection redirection, LongSupplier clockNs) {
        return sink(redirection, clockNs)
                .<TraceSink>map(file -> new TraceFork(other, file))
                .orElse(other);
    }

    /** What the modules of a running command have to tell; empty when nobody wants to know. */
    public Optional<TraceSink> sink(Redirection redirection, LongSupplier clockNs) {
        if (open.isEmpty()) {
            return Optional.empty();
        }
        long beginNs = nanoseconds(Instant.now()) - clockNs.getAsLong();
        live = Optional.of(open.get().capture(beginNs, redirection, OWN_IP));
        queue = Optional.of(new TraceQueue(EVENTS_MAX, live.get()));
        return Optional.of(queue.get());
    }

    /** Writes what happened in a module in virtual time. */
    public void played(String module, Identity identity, List<TraceEvent> happened) {
        if (open.isEmpty()) {
            return;
        }
        Octets ip = IpLiteral.parse(identity.ip())
                .filter(octets -> octets.size() == 4)
                .orElse(OWN_IP);
        Capture capture = open.get().capture(playedNs, Redirection.NONE, ip);
        happened.forEach(event -> capture.event(module, event));
        capture.writeAll();
        long lastNs = happened.isEmpty() ? 0 : happened.get(happened.size() - 1).atNs();
        playedNs += (lastNs / MINUTE_NS + 1) * MINUTE_NS;
    }

    @Override
    public void close() throws IOException {
        queue.ifPresent(TraceQueue::close);
        live.ifPresent(Capture::writeAll);
        if (open.isPresent()) {
            open.get().file().close();
            long missing = queue.map(TraceQueue::dropped).orElse(0L);
            if (missing > 0) {
                open.get().err().println("the capture lacks " + missing + " events: they came faster than the file");
            }
        }
    }

    private static long nanoseconds(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
    }
}
