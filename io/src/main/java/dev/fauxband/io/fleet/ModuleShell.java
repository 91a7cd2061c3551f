package dev.fauxband.io.fleet;

import dev.fauxband.at.DteOutput;
import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import dev.fauxband.io.net.DatagramSink;
import dev.fauxband.io.net.DatagramTransport;
import dev.fauxband.io.view.Counters;
import dev.fauxband.io.view.Inside;
import dev.fauxband.io.view.ModuleQuery;
import dev.fauxband.io.view.Weather;
import dev.fauxband.modem.Modem;
import dev.fauxband.modem.ModemEvent;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.modem.ModemRequest;
import dev.fauxband.sim.air.AirSettings;
import dev.fauxband.sim.behaviour.HostProgram;
import dev.fauxband.sim.fault.FaultOrder;
import dev.fauxband.trace.TraceEvent;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One module in its shard: carries inputs to the modem and, after each, all outputs away. An exception that comes out
 * of the modem ends here: the module begins anew, the others do not notice. Touched only by the shard's thread.
 */
final class ModuleShell implements DatagramSink {
    /** How soon one looks again whether a host has read on. */
    private static final long READING_LOOK_NS = 2_000_000;

    private final Shard shard;
    private final ModulePlan plan;
    private final Wire wire = new Wire(this::say);
    private final DteArbiter arbiter;
    private final Traffic traffic = new Traffic();
    private final Airway airway;
    private final Afflictions faults;
    private final Seat seat;
    private @Nullable Modem modem;
    private final Teller teller;
    private DatagramTransport transport;
    private int number;
    private boolean inside;
    private boolean powered;
    private boolean ended;

    ModuleShell(Shard shard, ModulePlan plan, Seat seat) {
        this.shard = shard;
        this.plan = plan;
        this.seat = seat;
        this.arbiter = new DteArbiter(new ModuleLine(this, wire, shard));
        this.teller = new Teller(plan, shard.trace(), peer -> transport.local(peer));
        this.airway = new Airway(plan);
        this.faults = new Afflictions(plan, wire, airway);
        this.transport = shard.transport(this);
    }

    /** The shard knows it under this number. */
    void enrol(int newNumber) {
        number = newNumber;
    }

    int number() {
        return number;
    }

    /** The module is given its power. If that fails it stays off; if it fails later it begins anew. */
    void begin() {
        powered = false;
        enter(() -> {
            modem = seat.prepared(teller.plan().begin());
            modem.useLine(arbiter.hosts() > 0);
            airway.begun(modem.profile()).forEach(this::happened);
            faults.begun();
            powered = true;
            if (!plan.cold()) {
                seat.begunAgain(shard.nowNs());
            } else {
                modem.receiveEvent(shard.nowNs(), new ModemEvent.PowerKey());
            }
        });
    }

    /** Its program begins its work, or ends it, or does something out of turn. */
    void prompt(BiConsumer<HostProgram, Long> word) {
        enter(word, (module, asked) -> module.seat.prompt(module.shard.nowNs(), asked));
    }

    /** The module is taken away. */
    void end() {
        if (!ended) {
            ended = true;
            powered = false;
            modem = null;
            transport.close();
            shard.dismiss(this);
        }
    }

    void arrived(AttachedHost host) {
        enter(() -> {
            arbiter.arrived(host);
            lineChanged();
        });
    }

    void received(AttachedHost host, Octets octets) {
        enter(() -> arbiter.received(host, octets));
    }

    void gone(AttachedHost host) {
        enter(() -> {
            arbiter.gone(host);
            lineChanged();
        });
    }

    private void lineChanged() {
        Optional.ofNullable(modem).ifPresent(there -> there.useLine(arbiter.hosts() > 0));
    }

    /** The line has a speed from now on, until AT+IPR changes it; octets pass no faster. */
    void pace(int bitsPerSecond) {
        enter(() -> wire.pace(bitsPerSecond));
    }

    void happened(ModemEvent event) {
        airway.heed(event);
        input(present -> present.receiveEvent(shard.nowNs(), event));
    }

    /** The air changes. */
    void air(UnaryOperator<AirSettings> change) {
        enter(() -> airway.change(shard.nowNs(), change, profile()).forEach(this::happened));
    }

    /** It is called and says what this plan wants from now on. */
    void use(ModulePlan watched) {
        enter(() -> {
            teller.use(watched);
            airway.use(watched);
            faults.use(watched);
            happened(new ModemEvent.Traced(watched.trace()));
        });
    }

    /** A fault begins or ends; of one of the platform only the trace tells. */
    void suffer(FaultOrder order) {
        enter(() -> faults.suffer(shard.nowNs(), order, profile()));
    }

    private ModemProfile profile() {
        return modem == null ? plan.profile() : modem.profile();
    }

    /** Answers a question from outside; the octets lost are those that the doors' side counted. */
    <V extends Record> V look(ModuleQuery<V> query, long overrun, long unread) {
        Counters counters = traffic.counters(overrun, arbiter.droppedOctets(), wire.droppedOctets(), unread);
        return query.answer(new Inside(
                teller.plan().name(),
                shard.nowNs(),
                Optional.ofNullable(modem),
                arbiter.hosts(),
                counters,
                new Weather(airway.settings(), faults.present()),
                teller.last().all()));
    }

    /** The module, unless it is off. */
    @Nullable
    Modem present() {
        return modem;
    }

    /** The next datagrams are dropped or doubled. */
    Gate gate() {
        return traffic.gate();
    }

    /** Where its program sits. */
    Seat seat() {
        return seat;
    }

    /** What it said last, and how much it says. */
    Teller teller() {
        return teller;
    }

    /** A module that is off owes nothing. */
    boolean quiet() {
        return modem == null || (modem.quiet() && wire.silent() && !arbiter.waits());
    }

    void due() {
        faults.handleTimeout(shard.nowNs());
        seat.handleTimeout(shard.nowNs());
        input(present -> {
            int before = present.retransmissions();
            present.handleTimeout(shard.nowNs());
            shard.carried().retransmitted(present.retransmissions() - before);
        });
    }

    @Override
    public void received(Datagram datagram) {
        int copies = traffic.received(shard.carried());
        if (copies != 1) {
            enter(() -> told().tampered(shard.nowNs(), copies, TraceEvent.Fate.Way.DOWN, datagram));
        }
        for (int i = 0; i < copies; i++) {
            enter(datagram, ModuleShell::arrived);
        }
    }

    private void arrived(Datagram datagram) {
        if (modem != null) {
            airway.listening(shard.nowNs(), modem.radio().pagingNs(shard.nowNs()), profile());
        }
        airway.down(shard.nowNs(), datagram).ifPresent(this::deliver);
    }

    private void deliver(Datagram datagram) {
        if (modem != null) {
            modem.receiveDatagram(shard.nowNs(), datagram);
        }
    }

    @Override
    public void unreachable(Address peer) {
        traffic.unreachable();
        happened(new ModemEvent.Unreachable(peer));
    }

    @Override
    public void notSent(Address peer, String why) {
        traffic.notSent(shard.carried());
        reason(why);
    }

    /** Why something did not happen, for its trace. */
    void reason(String why) {
        enter(() -> told().reason(shard.nowNs(), why));
    }

    /** What somebody did to it, for its trace. */
    void noted(String what) {
        enter(() -> told().noted(shard.nowNs(), what));
    }

    /** Does this to the module, unless it is off. */
    void input(Consumer<Modem> input) {
        enter(() -> {
            if (modem != null) {
                input.accept(modem);
            }
        });
    }

    /** The edge between shard and module. What its own transport tells it while it is inside joins what is going on. */
    private void enter(Runnable step) {
        enter(step, (module, it) -> it.run());
    }

    /** The same for what happens with every datagram: {@code step} captures nothing, so nothing is made for a call. */
    private <T> void enter(T what, BiConsumer<ModuleShell, T> step) {
        if (inside) {
            step.accept(this, what);
            return;
        }
        if (ended) {
            return;
        }
        inside = true;
        shard.takeInHand(this);
        long deadlineNs = DeadlineQueue.NONE;
        try {
            step.accept(this, what);
            settle();
            deadlineNs = nextDeadlineNs();
        } catch (RuntimeException | StackOverflowError e) {
            fail(e);
        } finally {
            teller.settled();
            inside = false;
        }
        shard.wake(this, deadlineNs);
    }

    /** Until both sides are silent. */
    private void settle() {
        boolean more = true;
        while (more) {
            more = (modem != null && carry(modem))
                    || seat.carry(shard.nowNs(), modem)
                    || fly()
                    || wire.carry(shard.nowNs())
                    || arbiter.serve();
        }
    }

    /** What faults do to module and air. Returns whether something befell the module. */
    private boolean befall(Modem present) {
        Optional<ModemEvent> event = faults.befall(shard.nowNs(), present, profile());
        event.ifPresent(this::happened);
        return event.isPresent();
    }

    private long nextDeadlineNs() {
        long modemNs = modem == null ? DeadlineQueue.NONE : modem.nextDeadlineNs();
        long nextNs = Math.min(faults.nextEndNs(), Math.min(modemNs, airway.nextDeadlineNs()));
        long lookNs = arbiter.awaitsReading() ? shard.nowNs() + READING_LOOK_NS : DeadlineQueue.NONE;
        return Math.min(
                Math.min(nextNs, lookNs), Math.min(seat.nextDeadlineNs(), wire.nextDeadlineNs(arbiter.waits())));
    }

    /** What has come through the air by now. Returns whether there was anything. */
    private boolean fly() {
        boolean left = airway.leave(shard.nowNs(), transport);
        Optional<Datagram> arrived = airway.arrived(shard.nowNs());
        teller.tellAll(modem, airway, faults);
        arrived.ifPresent(this::deliver);
        return left || arrived.isPresent();
    }

    /** Takes all outputs in their order. Returns whether there were any. */
    private boolean carry(Modem present) {
        boolean any = false;
        for (Optional<DteOutput> out = present.pollDte(); out.isPresent(); out = present.pollDte()) {
            wire.say(shard.nowNs(), out.get());
            any = true;
        }
        for (Optional<Datagram> out = present.pollDatagram(); out.isPresent(); out = present.pollDatagram()) {
            send(out.get());
            any = true;
        }
        for (Optional<ModemRequest> out = present.pollRequest(); out.isPresent(); out = present.pollRequest()) {
            if (out.get() instanceof ModemRequest.Resolve resolve) {
                shard.resolve(this, resolve.name());
            } else if (out.get() instanceof ModemRequest.Store store) {
                plan.memory().store(store.image());
            } else if (out.get() instanceof ModemRequest.LineRate line) {
                wire.rate(line.rate());
            } else if (out.get() instanceof ModemRequest.Rebind) {
                transport.rebind();
            }
            any = true;
        }
        airway.listening(shard.nowNs(), present.radio().pagingNs(shard.nowNs()));
        teller.tellAll(modem, airway, faults);
        return befall(present) || any;
    }

    private void say(DteOutput output) {
        seat.read(shard.nowNs(), output.octets());
        arbiter.deliver(output);
    }

    private void send(Datagram datagram) {
        int copies = traffic.sent(shard.carried());
        shard.sends();
        told().tampered(shard.nowNs(), copies, TraceEvent.Fate.Way.UP, datagram);
        for (int i = 0; i < copies; i++) {
            airway.up(shard.nowNs(), datagram, transport);
        }
    }

    /** After all has been told that was said before. */
    private Teller told() {
        teller.tellAll(modem, airway, faults);
        return teller;
    }

    private void fail(Throwable cause) {
        told().failed(traffic.failed(shard.carried()), cause);
        modem = null;
        wire.lineLost();
        arbiter.lineLost();
        transport.close();
        transport = shard.transport(this);
        if (powered) {
            shard.beginLater(this);
        }
    }

    /** Octets of hosts that it takes now. One that stays off takes all; while it begins anew they wait. */
    int lineRoom() {
        return modem != null ? modem.dteRoom() : powered ? 0 : Integer.MAX_VALUE;
    }
}
