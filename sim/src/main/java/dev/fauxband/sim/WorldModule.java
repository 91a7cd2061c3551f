package dev.fauxband.sim;

import dev.fauxband.at.DteOutput;
import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import dev.fauxband.data.OctetsBuilder;
import dev.fauxband.modem.Modem;
import dev.fauxband.modem.ModemEvent;
import dev.fauxband.modem.ModemRequest;
import dev.fauxband.sim.air.Air;
import dev.fauxband.sim.air.AirSettings;
import dev.fauxband.sim.behaviour.HostProgram;
import dev.fauxband.sim.behaviour.HostSide;
import dev.fauxband.sim.fault.FaultOrder;
import dev.fauxband.sim.fault.ModuleFaults;
import dev.fauxband.trace.TraceEvent;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.ObjLongConsumer;
import java.util.function.Supplier;

/**
 * A module in a {@link World}: its line to the host, its air, and the addresses that the platform sees it at.
 * Whatever address it sends to is the platform's; for each such address the platform sees another port of the module,
 * so that what belongs to an old one stays apart.
 */
public final class WorldModule {
    /** Outputs that wait for the host; beyond it the newest is lost, as when a UART overruns. */
    static final int OUTPUTS_MAX = 65_536;

    /** Trace events that wait to be polled; beyond it the newest is lost. */
    static final int EVENTS_MAX = 65_536;

    private static final Octets ANY_NAME = Octets.of(192, 0, 2, 1);

    private final Modem modem;
    private final Octets ip;
    private final long seed;
    private final Air air;
    private final Ports ports = new Ports();
    private final Queue<DteOutput> outputs = new ArrayDeque<>();
    private final OctetsBuilder typed = new OctetsBuilder(0);
    private final Queue<TraceEvent> happened = new ArrayDeque<>(1);
    private Optional<WireTap> tap = Optional.empty();
    private Optional<ModuleFaults> faults = Optional.empty();
    private Optional<HostSide> host = Optional.empty();
    private long lost;

    /** @param ip where the platform sees it */
    WorldModule(Modem modem, Octets ip, long seed) {
        this.modem = modem;
        this.ip = ip;
        this.seed = seed;
        this.air = new Air(modem.profile(), seed, modem.traces());
    }

    public Modem modem() {
        return modem;
    }

    /** What its air is like. */
    public AirSettings air() {
        return air.settings();
    }

    /** Octets for the host, in the order in which they left. */
    public Optional<DteOutput> pollDte() {
        return Optional.ofNullable(outputs.poll());
    }

    /** Outputs that were lost because nobody polled. */
    public long outputsLost() {
        return lost;
    }

    /** What happened in the module, in its air and with its faults, in order. */
    public Optional<TraceEvent> pollTrace() {
        return Optional.ofNullable(happened.poll());
    }

    void tap(WireTap newTap) {
        tap = Optional.of(newTap);
    }

    /** Octets of the host: those that the module has no room for wait at the door. */
    void type(long nowNs, Octets octets) {
        typed.add(faults.map(all -> all.line().hear(nowNs, octets)).orElse(octets));
        feed(nowNs);
        leave(nowNs);
    }

    void event(long nowNs, ModemEvent event) {
        air.heed(event);
        modem.receiveEvent(nowNs, event);
        leave(nowNs);
    }

    void air(long nowNs, AirSettings settings) {
        List<ModemEvent> events = air.use(nowNs, settings, modem.profile());
        trace();
        events.forEach(event -> event(nowNs, event));
    }

    /** A fault begins or ends. */
    void suffer(long nowNs, FaultOrder order) {
        ModuleFaults all = faults.orElseGet(() -> new ModuleFaults(seed, modem.traces()));
        faults = Optional.of(all);
        all.suffer(nowNs, order, modem.profile());
        leave(nowNs);
    }

    /** From now on a program is its host: what the module says goes there. */
    void host(HostSide side) {
        host = Optional.of(side);
    }

    /** Somebody tells the program that is its host what to do. */
    void tellHost(long nowNs, ObjLongConsumer<HostProgram> order) {
        host.ifPresent(side -> order.accept(side.program(), nowNs));
        leave(nowNs);
    }

    /** When something happens to it next. */
    long nextEventNs() {
        long faultNs = faults.map(ModuleFaults::nextDeadlineNs).orElse(World.NEVER);
        long hostNs = host.map(side -> side.program().nextDeadlineNs()).orElse(World.NEVER);
        return Math.min(Math.min(faultNs, hostNs), Math.min(air.nextArrivalNs(), modem.nextDeadlineNs()));
    }

    /** A datagram of it that has reached the platform, with the address that the platform sees as its peer. */
    Optional<Datagram> arrivedAtPlatform(long nowNs) {
        Optional<Air.Uplink> arrived = air.pollUp(nowNs);
        trace();
        return arrived.map(this::translated);
    }

    /** Once the way back is forgotten, what comes from a port that the platform knows comes from another one. */
    private Datagram translated(Air.Uplink arrived) {
        Datagram datagram = arrived.datagram();
        if (arrived.newSource()) {
            ports.forget();
        }
        int port = datagram.peer().port();
        return ports.forgotten(port) ? new Datagram(seenAs(ports.server(port)), datagram.payload()) : datagram;
    }

    /** Does the one thing that is due. */
    void step(long nowNs) {
        faults.ifPresent(all -> all.handleTimeout(nowNs));
        Optional<Datagram> arrived = air.pollDown(nowNs);
        trace();
        if (arrived.isPresent()) {
            modem.receiveDatagram(nowNs, arrived.get());
        } else {
            modem.handleTimeout(nowNs);
            host.ifPresent(side -> side.program().handleTimeout(nowNs));
        }
        leave(nowNs);
    }

    /** The platform sends to one of the ports that it saw. */
    void sendDown(long nowNs, Datagram datagram) {
        tap.ifPresent(it -> it.down(nowNs, this, datagram.payload()));
        int port = datagram.peer().port();
        Datagram named = new Datagram(ports.server(port), datagram.payload());
        if (ports.forgotten(port)) {
            air.forgotten(nowNs, named);
        } else {
            air.listening(nowNs, modem.radio().pagingNs(nowNs));
            air.sendDown(nowNs, named);
        }
        trace();
    }

    private void leave(long nowNs) {
        settle(nowNs);
        while (host.isPresent() && host.get().carry(nowNs, modem)) {
            settle(nowNs);
        }
    }

    private void settle(long nowNs) {
        drain(nowNs);
        while (typed.size() > 0 && modem.dteRoom() > 0) {
            feed(nowNs);
            drain(nowNs);
        }
        faults.ifPresent(all -> befall(nowNs, all));
    }

    /** What faults do to the module and its air, and what the line has carried to the host. */
    private void befall(long nowNs, ModuleFaults all) {
        air.suffer(all.air());
        all.watch(nowNs, modem);
        trace();
        for (Optional<ModemEvent> event = all.pollEvent(); event.isPresent(); event = all.pollEvent()) {
            event(nowNs, event.get());
        }
        for (Optional<DteOutput> said = all.line().poll(nowNs);
                said.isPresent();
                said = all.line().poll(nowNs)) {
            keep(nowNs, said.get());
        }
    }

    private void keep(long nowNs, DteOutput output) {
        if (host.isPresent()) {
            host.get().read(nowNs, output.octets());
        } else if (outputs.size() < OUTPUTS_MAX) {
            outputs.add(output);
        } else {
            lost++;
        }
    }

    private void say(long nowNs, DteOutput output) {
        faults.ifPresentOrElse(all -> all.line().say(nowNs, output), () -> keep(nowNs, output));
    }

    private void feed(long nowNs) {
        Octets waiting = typed.build();
        Octets fits = waiting.slice(0, Math.min(waiting.size(), modem.dteRoom()));
        typed.release();
        typed.add(waiting.from(fits.size()));
        modem.receiveFromDte(nowNs, fits);
    }

    private void drain(long nowNs) {
        trace();
        for (Optional<DteOutput> output = modem.pollDte(); output.isPresent(); output = modem.pollDte()) {
            say(nowNs, output.get());
        }
        for (Optional<Datagram> sent = modem.pollDatagram(); sent.isPresent(); sent = modem.pollDatagram()) {
            Octets payload = sent.get().payload();
            tap.ifPresent(it -> it.up(nowNs, this, payload));
            air.sendUp(nowNs, new Datagram(seenAs(sent.get().peer()), payload));
        }
        for (Optional<ModemRequest> it = modem.pollRequest(); it.isPresent(); it = modem.pollRequest()) {
            if (it.get() instanceof ModemRequest.Resolve resolve) {
                modem.receiveEvent(nowNs, new ModemEvent.Resolved(resolve.name(), Optional.of(ANY_NAME)));
                drain(nowNs);
            } else if (it.get() instanceof ModemRequest.Rebind) {
                ports.rebind();
            }
        }
        air.listening(nowNs, modem.radio().pagingNs(nowNs));
        trace();
    }

    /** What the module says comes first: the air acts on what it has sent. */
    private void trace() {
        keep(modem::pollTrace);
        keep(air::pollTrace);
        faults.ifPresent(all -> keep(all::pollTrace));
    }

    private void keep(Supplier<Optional<TraceEvent>> source) {
        for (Optional<TraceEvent> event = source.get(); event.isPresent(); event = source.get()) {
            if (happened.size() < EVENTS_MAX) {
                happened.add(event.get());
            }
        }
    }

    private Address seenAs(Address server) {
        return new Address(ip, ports.to(server));
    }
}
