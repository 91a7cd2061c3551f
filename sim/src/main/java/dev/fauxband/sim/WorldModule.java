package dev.fauxband.sim;

import dev.fauxband.at.DteOutput;
import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import dev.fauxband.data.OctetsBuilder;
import dev.fauxband.modem.Modem;
import dev.fauxband.modem.ModemEvent;
import dev.fauxband.modem.ModemRequest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * A module in a {@link World}: its line to the host, its two links, and the addresses that the platform sees it at.
 * Whatever address it sends to is the platform's; for each such address the platform sees another port of the module,
 * so that what belongs to an old one stays apart.
 */
public final class WorldModule {
    /** Outputs that wait for the host; beyond it the newest is lost, as when a UART overruns. */
    static final int OUTPUTS_MAX = 65_536;

    private static final int FIRST_PORT = 56_830;
    private static final Octets ANY_NAME = Octets.of(192, 0, 2, 1);

    private final Modem modem;
    private final Octets ip;
    private final Link up;
    private final Link down;
    private final List<Address> servers = new ArrayList<>(1);
    private final Queue<DteOutput> outputs = new ArrayDeque<>();
    private final OctetsBuilder typed = new OctetsBuilder(0);
    private Optional<WireTap> tap = Optional.empty();
    private int bound;
    private long lost;

    /** @param ip where the platform sees it */
    WorldModule(Modem modem, Octets ip, LinkFaults faults, long seed) {
        this.modem = modem;
        this.ip = ip;
        this.up = new Link(faults, seed);
        this.down = new Link(faults, ~seed);
    }

    public Modem modem() {
        return modem;
    }

    /** What leaves the module for the platform. */
    public Link up() {
        return up;
    }

    /** What the platform sends it. */
    public Link down() {
        return down;
    }

    /** Octets for the host, in the order in which they left. */
    public Optional<DteOutput> pollDte() {
        return Optional.ofNullable(outputs.poll());
    }

    /** Outputs that were lost because nobody polled. */
    public long outputsLost() {
        return lost;
    }

    void tap(WireTap newTap) {
        tap = Optional.of(newTap);
    }

    /** Octets of the host: those that the module has no room for wait at the door. */
    void type(long nowNs, Octets octets) {
        typed.add(octets);
        feed(nowNs);
        leave(nowNs);
    }

    void event(long nowNs, ModemEvent event) {
        modem.receiveEvent(nowNs, event);
        leave(nowNs);
    }

    /** When something happens to it next. */
    long nextEventNs() {
        return Math.min(down.nextArrivalNs(), Math.min(up.nextArrivalNs(), modem.nextDeadlineNs()));
    }

    /** A datagram of it that has reached the platform, with the address that the platform sees as its peer. */
    Optional<Datagram> arrivedAtPlatform(long nowNs) {
        return up.poll(nowNs);
    }

    /** Does the one thing that is due. */
    void step(long nowNs) {
        Optional<Datagram> arrived = down.poll(nowNs);
        if (arrived.isPresent()) {
            modem.receiveDatagram(nowNs, arrived.get());
        } else {
            modem.handleTimeout(nowNs);
        }
        leave(nowNs);
    }

    /** The platform sends to one of the ports that it saw. */
    void sendDown(long nowNs, Datagram datagram) {
        tap.ifPresent(it -> it.down(nowNs, this, datagram.payload()));
        int index = datagram.peer().port() - FIRST_PORT;
        down.send(nowNs, new Datagram(servers.get(index), datagram.payload()));
    }

    private void leave(long nowNs) {
        drain(nowNs);
        while (typed.size() > 0 && modem.dteRoom() > 0) {
            feed(nowNs);
            drain(nowNs);
        }
    }

    private void feed(long nowNs) {
        Octets waiting = typed.build();
        Octets fits = waiting.slice(0, Math.min(waiting.size(), modem.dteRoom()));
        typed.release();
        typed.add(waiting.from(fits.size()));
        modem.receiveFromDte(nowNs, fits);
    }

    private void drain(long nowNs) {
        for (Optional<DteOutput> output = modem.pollDte(); output.isPresent(); output = modem.pollDte()) {
            if (outputs.size() < OUTPUTS_MAX) {
                outputs.add(output.get());
            } else {
                lost++;
            }
        }
        for (Optional<Datagram> sent = modem.pollDatagram(); sent.isPresent(); sent = modem.pollDatagram()) {
            Octets payload = sent.get().payload();
            tap.ifPresent(it -> it.up(nowNs, this, payload));
            up.send(nowNs, new Datagram(seenAs(sent.get().peer()), payload));
        }
        for (Optional<ModemRequest> it = modem.pollRequest(); it.isPresent(); it = modem.pollRequest()) {
            if (it.get() instanceof ModemRequest.Resolve resolve) {
                modem.receiveEvent(nowNs, new ModemEvent.Resolved(resolve.name(), Optional.of(ANY_NAME)));
                drain(nowNs);
            } else if (it.get() instanceof ModemRequest.Rebind) {
                bound = servers.size();
            }
        }
    }

    /** Behind a rebind each server sees a port that none has seen. */
    private Address seenAs(Address server) {
        int index = servers.lastIndexOf(server);
        if (index < bound) {
            index = servers.size();
            servers.add(server);
        }
        return new Address(ip, FIRST_PORT + index);
    }
}
