package dev.fauxband.io.dte.rfc2217;

import dev.fauxband.data.Octets;
import dev.fauxband.io.dte.DteLink;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One RFC 2217 client: speaks telnet over the link beneath and hands on what is the line's. The door's thread {@link
 * #receive}s, any thread writes.
 */
final class Rfc2217Link implements DteLink {
    /** What a client that has suspended us can have waiting. */
    private static final int HELD_OCTETS_MAX = 65_536;

    private static final Logger LOG = LoggerFactory.getLogger(Rfc2217Link.class);

    private final DteLink beneath;
    private final LineWatch watch;
    private final TelnetDecoder decoder = new TelnetDecoder();
    private final TelnetOptions options = new TelnetOptions();
    private final ComPort port = new ComPort();
    private final Deque<Octets> held = new ArrayDeque<>();
    private int heldOctets;
    private long lostOctets;
    private long overrunsTold;

    Rfc2217Link(DteLink beneath, LineWatch watch) {
        this.beneath = beneath;
        this.watch = watch;
    }

    @Override
    public String name() {
        return beneath.name().replaceFirst("^tcp ", "rfc2217 ");
    }

    /** Says what we can do. */
    synchronized void begin() {
        options.offers().forEach(beneath::write);
    }

    /** Octets of the client; what of them is data goes to {@code typed}. */
    void receive(Octets octets, Consumer<Octets> typed) {
        decoder.receive(octets, item -> {
            if (item instanceof TelnetItem.LineOctets data) {
                typed.accept(data.octets());
            } else {
                obey(item);
            }
        });
    }

    private void obey(TelnetItem item) {
        List<Runnable> changes;
        synchronized (this) {
            changes = obeyLocked(item);
        }
        changes.forEach(Runnable::run);
    }

    /** Returns what is to be told, so that nobody is told while the lock is held. */
    private List<Runnable> obeyLocked(TelnetItem item) {
        List<Runnable> changes = new ArrayList<>();
        if (item instanceof TelnetItem.Negotiation wish) {
            negotiate(wish);
        } else if (item instanceof TelnetItem.Subnegotiation said && said.option() == Telnet.COM_PORT) {
            boolean[] before = lines();
            String settings = port.settings();
            port.receive(said.body()).ifPresent(beneath::write);
            if (!port.settings().equals(settings)) {
                LOG.debug("{} sets {}", name(), port.settings());
            }
            for (ControlLine line : ControlLine.values()) {
                boolean on = port.control().on(line);
                if (on != before[line == ControlLine.DTR ? 0 : 1]) {
                    changes.add(() -> watch.changed(line, on));
                }
            }
            releaseHeld();
        }
        return changes;
    }

    private boolean[] lines() {
        return new boolean[] {port.control().on(ControlLine.DTR), port.control().on(ControlLine.RTS)};
    }

    private void negotiate(TelnetItem.Negotiation wish) {
        boolean before = options.comPort();
        options.receive(wish).ifPresent(beneath::write);
        decoder.binary(options.binaryComes());
        if (options.comPort() && !before) {
            // A client that asks nothing wants to know all the same.
            beneath.write(port.modemState());
        }
    }

    private void releaseHeld() {
        if (port.takePurge()) {
            held.clear();
            heldOctets = 0;
        }
        while (!port.suspended() && !held.isEmpty()) {
            Octets next = held.remove();
            heldOctets -= next.size();
            send(next);
        }
    }

    @Override
    public synchronized void write(Octets octets) {
        if (!port.suspended()) {
            send(octets);
        } else if (octets.size() <= HELD_OCTETS_MAX - heldOctets) {
            held.add(octets);
            heldOctets += octets.size();
        } else {
            lostOctets += octets.size();
        }
    }

    /** Data, and before it the news that some was lost. */
    private void send(Octets data) {
        if (droppedOctets() != overrunsTold) {
            overrunsTold = droppedOctets();
            port.overrun().ifPresent(beneath::write);
        }
        beneath.write(Telnet.escaped(data));
    }

    @Override
    public void pause() {
        clearToSend(false);
        beneath.pause();
    }

    @Override
    public void resume() {
        clearToSend(true);
        beneath.resume();
    }

    private synchronized void clearToSend(boolean on) {
        port.clearToSend(on).filter(news -> options.comPort()).ifPresent(beneath::write);
    }

    @Override
    public boolean listens() {
        return beneath.listens();
    }

    @Override
    public boolean behind() {
        return beneath.behind();
    }

    @Override
    public synchronized long droppedOctets() {
        return lostOctets + beneath.droppedOctets();
    }
}
