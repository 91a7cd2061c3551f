package dev.fauxband.io.dte.pty;

import dev.fauxband.data.Octets;
import dev.fauxband.data.OctetsBuilder;
import dev.fauxband.io.dte.DteSink;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The line behind one PTY door: one host at a time, and a fresh raw line for each. Whoever else opens the slave while
 * a host is attached shares that host's stay, as on a real serial port.
 *
 * <p>When the last host closes: what it typed is received, what it has not read is dropped, the line is made raw, and
 * if it left an exclusive lock, a new PTY takes the old one's place under the same link. When one host closes and the
 * next opens before we look, {@link Visits} tells; if both typed in that moment, nobody can tell their octets apart,
 * and they all count as the newcomer's, who waits for an answer.
 */
final class PtyLine {
    private static final Logger LOG = LoggerFactory.getLogger(PtyLine.class);

    /** How much one look reads before the other lines have their turn; more than the kernel holds (17 to 21 KB). */
    private static final int LOOK_OCTETS_MAX = 32_768;

    private final PtyLoop loop;
    private final DeviceLink link;
    private final DteSink sink;
    private final PtyOutput output;
    private Visits visits = new Visits();
    private Optional<PtyHost> host = Optional.empty();
    private Optional<PtyHost> leaving = Optional.empty();
    private Octets lastWords = Octets.EMPTY;
    private Octets unclaimed = Octets.EMPTY;
    private boolean closed;

    private PtyLine(PtyLoop loop, DeviceLink link, DteSink sink, Pty pty) {
        this.loop = loop;
        this.link = link;
        this.sink = sink;
        this.output = new PtyOutput(pty);
    }

    /** Makes a PTY and a link to it at {@code path}, which must be free (see {@link DeviceLink#free}). */
    static PtyLine open(Path path, DteSink sink) throws IOException {
        PtyLoop loop = PtyLoop.shared();
        DeviceLink link = new DeviceLink(path);
        Pty pty = Pty.create();
        PtyLine line = new PtyLine(loop, link, sink, pty);
        try {
            loop.call(new FutureTask<>(() -> {
                loop.add(pty, line);
                return pty;
            }));
            link.create(pty.slave());
            return line;
        } catch (IOException e) {
            line.close();
            throw e;
        }
    }

    /** {@code pty ./fauxband.tty -> /dev/pts/3}; the last part changes when a host leaves its lock behind. */
    String description() {
        return name() + " -> " + output.pty().slave();
    }

    /** Removes link and PTY; an attached host is hung up on and told as gone. */
    void close() {
        try {
            loop.call(new FutureTask<>(this::shut, this));
        } catch (IOException e) {
            LOG.warn("{}: {}", description(), e.getMessage());
        }
    }

    private String name() {
        return "pty " + link.path();
    }

    Visits visits() {
        return visits;
    }

    boolean write(PtyHost from, Octets octets) {
        return output.write(from, octets);
    }

    boolean behind() {
        return output.behind();
    }

    void look() {
        loop.ask(this);
    }

    /** Does all there is to do now. On the loop's thread. */
    void serve() {
        if (closed || !letGo() || waitsFor(host)) {
            return;
        }
        int told = visits.told();
        OctetsBuilder read = new OctetsBuilder().add(unclaimed);
        unclaimed = Octets.EMPTY;
        Pty.End end = output.pty().read(read, LOOK_OCTETS_MAX);
        loop.takeVisits();
        Octets typed = read.build();
        if (end == Pty.End.DETACHED) {
            visits.detached(told);
            serveDetached(typed);
        } else if (visits.handedOver()) {
            serveHandover(typed);
        } else {
            attach(typed);
        }
        lookAgainAfter(end);
    }

    /** Whether the host may not be read now; one that has left is read to its end, so that the next is kept apart. */
    private boolean waitsFor(Optional<PtyHost> reading) {
        return reading.filter(PtyHost::paused).isPresent() && output.pty().attached() && !visits.handedOver();
    }

    /**
     * Whoever is attached typed {@code typed}. Its opening may still be to come, but if one who left may be meant as
     * well, these are the words of the latter: the opening was not seen after they were read.
     */
    private void attach(Octets typed) {
        if (host.isEmpty() && (visits.handedOver() || (visits.left() && typed.isEmpty()))) {
            // Greeted once its line is clean, or once it is certain that it is there. The events to come lead here
            // again.
            unclaimed = typed;
            return;
        }
        PtyHost attached = host.orElseGet(this::arrive);
        if (!typed.isEmpty()) {
            sink.received(attached, typed);
        }
        output.flush();
    }

    /** Between two looks all had left and somebody came, who may have typed all of {@code typed} or its end. */
    private void serveHandover(Octets typed) {
        freshen();
        if (host.isEmpty() || leave(Octets.EMPTY)) {
            attach(typed);
        } else {
            unclaimed = typed;
        }
    }

    /** All had left when {@code typed} had been read. Somebody may have come since. */
    private void serveDetached(Octets typed) {
        if (host.isEmpty() && typed.isEmpty() && !visits.touched()) {
            visits.settle();
            return;
        }
        boolean locked = freshen();
        // Where a host left ECHO on, the line discipline may have sent our own words back until a moment ago.
        OctetsBuilder late = new OctetsBuilder();
        Pty.End end = output.pty().read(late, LOOK_OCTETS_MAX);
        loop.takeVisits();
        if (end == Pty.End.DETACHED) {
            if (locked) {
                unlock();
            }
            depart(typed.concat(late.build()));
        } else if (depart(typed)) {
            attach(late.build());
        } else {
            unclaimed = late.build();
        }
        lookAgainAfter(end);
    }

    private void lookAgainAfter(Pty.End end) {
        if (end == Pty.End.MORE) {
            loop.lookAt(this);
        }
    }

    /**
     * Makes the line as new, for the next host. Nothing was written to it yet, so nothing of its own is dropped.
     * Returns whether a lock keeps it out.
     */
    private boolean freshen() {
        visits.settle();
        Pty.Visit visit = output.end();
        if (visit.opened()) {
            visits.oursComes();
        }
        loop.takeVisits();
        visits.oursHasGone();
        return visit.locked();
    }

    /** Whoever was there, or came and went unseen, typed {@code typed} and has left. Returns as {@link #leave}. */
    private boolean depart(Octets typed) {
        if (host.isEmpty() && !typed.isEmpty()) {
            // It is not there any more to be written to.
            greet(new PtyHost(name(), this));
        }
        return host.isEmpty() || leave(typed);
    }

    private PtyHost arrive() {
        PtyHost newcomer = new PtyHost(name(), this);
        output.begin(newcomer);
        greet(newcomer);
        return newcomer;
    }

    private void greet(PtyHost newcomer) {
        host = Optional.of(newcomer);
        sink.arrived(newcomer);
    }

    /** Ends the stay of the host. Returns false if it is paused: its last words are kept, and the next host waits. */
    private boolean leave(Octets typed) {
        leaving = host;
        host = Optional.empty();
        lastWords = typed;
        return letGo();
    }

    private boolean letGo() {
        if (leaving.isEmpty()) {
            return true;
        }
        PtyHost going = leaving.get();
        if (going.paused() && !closed) {
            return false;
        }
        if (!lastWords.isEmpty()) {
            sink.received(going, lastWords);
        }
        leaving = Optional.empty();
        lastWords = Octets.EMPTY;
        sink.gone(going);
        return true;
    }

    private void unlock() {
        String locked = output.pty().slave();
        try {
            moveTo(Pty.create());
            LOG.info("{}: the last host left its lock on {}", description(), locked);
        } catch (IOException e) {
            LOG.warn("{}: the last host left its lock, and no new PTY: {}", description(), e.getMessage());
        }
    }

    private void moveTo(Pty fresh) throws IOException {
        Pty old = output.pty();
        try {
            loop.add(fresh, this);
            link.repoint(old.slave(), fresh.slave());
        } catch (IOException e) {
            loop.remove(fresh);
            fresh.close();
            throw e;
        }
        loop.remove(old);
        visits = new Visits();
        output.replace(fresh);
        old.close();
    }

    private void shut() {
        if (closed) {
            return;
        }
        closed = true;
        letGo();
        loop.remove(output.pty());
        link.remove(output.pty().slave());
        output.close();
        if (host.isPresent()) {
            leave(Octets.EMPTY);
        }
    }
}
