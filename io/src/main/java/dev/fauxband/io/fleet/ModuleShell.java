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
import dev.fauxband.modem.Modem;
import dev.fauxband.modem.ModemEvent;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.modem.ModemRequest;
import dev.fauxband.sim.air.AirChange;
import dev.fauxband.sim.fault.FaultOrder;
import dev.fauxband.sim.fault.ModuleFaults;
import dev.fauxband.trace.Trace;
import dev.fauxband.trace.TraceEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One module in its shard: carries inputs to the modem and, after each, all outputs away. An exception that comes out
 * of the modem ends here: the module begins anew, the others do not notice. Touched only by the shard's thread.
 */
final class ModuleShell implements DatagramSink {
    /** How many trace events a fault report shows. */
    static final int FAULT_EVENTS_MAX = 32;

    private final Shard shard;
    private final ModulePlan plan;
    private final DteArbiter arbiter = new DteArbiter(new Line());
    private final Wire wire = new Wire(arbiter::deliver);
    private final Gate gate = new Gate();
    private final Airway airway;
    private @Nullable Modem modem;
    private @Nullable ModuleFaults faults;
    private final LastEvents last = new LastEvents();
    private DatagramTransport transport;
    private int number;
    private boolean inside;
    private boolean powered;
    private boolean ended;
    private long failures;
    private long sent;
    private long received;
    private long notSent;
    private long unreachable;

    ModuleShell(Shard shard, ModulePlan plan) {
        this.shard = shard;
        this.plan = plan;
        this.airway = new Airway(plan);
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
            modem = plan.begin();
            airway.begun(modem.profile()).forEach(this::happened);
            if (faults != null) {
                faults.begun();
            }
            powered = true;
            if (plan.cold()) {
                modem.receiveEvent(shard.nowNs(), new ModemEvent.PowerKey());
            }
        });
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
        enter(() -> arbiter.arrived(host));
    }

    void received(AttachedHost host, Octets octets) {
        enter(() -> arbiter.received(host, octets));
    }

    void gone(AttachedHost host) {
        enter(() -> arbiter.gone(host));
    }

    /** The line has a speed from now on, until AT+IPR changes it; octets pass no faster. */
    void pace(int bitsPerSecond) {
        enter(() -> wire.pace(bitsPerSecond));
    }

    void happened(ModemEvent event) {
        airway.heed(event);
        input(present -> present.receiveEvent(shard.nowNs(), event));
    }

    void air(AirChange change) {
        enter(() -> airway.change(shard.nowNs(), change, profile()).forEach(this::happened));
    }

    /** A fault begins or ends; what concerns the platform is left alone. */
    void suffer(FaultOrder order) {
        enter(() -> {
            if (faults == null) {
                faults = new ModuleFaults(plan.seed(), plan.trace() == Trace.Level.ALL);
                wire.suffer(faults.line());
            }
            faults.suffer(shard.nowNs(), order, profile());
        });
    }

    private ModemProfile profile() {
        return modem == null ? plan.profile() : modem.profile();
    }

    /** Answers a question from outside; the octets lost are those that the doors' side counted. */
    <V extends Record> V look(ModuleQuery<V> query, long overrun, long unread) {
        Counters counters = new Counters(
                sent,
                received,
                notSent,
                gate.dropped(),
                gate.duplicated(),
                unreachable,
                overrun,
                arbiter.droppedOctets(),
                wire.droppedOctets(),
                unread,
                failures);
        Optional<Modem> present = Optional.ofNullable(modem);
        return query.answer(new Inside(plan.name(), shard.nowNs(), present, arbiter.hosts(), counters, last.all()));
    }

    /** The next datagrams are dropped or doubled. */
    Gate gate() {
        return gate;
    }

    /** A module that is off owes nothing. */
    boolean quiet() {
        return modem == null || (modem.quiet() && wire.silent());
    }

    void due() {
        if (faults != null) {
            faults.handleTimeout(shard.nowNs());
        }
        input(present -> present.handleTimeout(shard.nowNs()));
    }

    @Override
    public void received(Datagram datagram) {
        received++;
        int copies = gate.down();
        if (copies != 1) {
            enter(() -> tampered(copies, "from the platform"));
        }
        for (int i = 0; i < copies; i++) {
            enter(() -> airway.down(shard.nowNs(), datagram).ifPresent(this::deliver));
        }
    }

    private void deliver(Datagram datagram) {
        input(present -> present.receiveDatagram(shard.nowNs(), datagram));
    }

    @Override
    public void unreachable(Address peer) {
        unreachable++;
        happened(new ModemEvent.Unreachable(peer));
    }

    @Override
    public void notSent(Address peer, String why) {
        notSent++;
        reason(why);
    }

    /** The guard keeps the look-up of this name on the machine: nobody knows it. */
    void notAsked(String name) {
        reason("no resolver is asked for " + name + ": --net loopback keeps look-ups on this machine");
    }

    private void reason(String why) {
        if (plan.trace() != Trace.Level.OFF) {
            enter(() -> {
                tellAll();
                tell(new TraceEvent.Reason(shard.nowNs(), why));
            });
        }
    }

    private void input(Consumer<Modem> input) {
        enter(() -> {
            if (modem != null) {
                input.accept(modem);
            }
        });
    }

    /** The edge between shard and module. What its own transport tells it while it is inside joins what is going on. */
    private void enter(Runnable step) {
        if (inside) {
            step.run();
            return;
        }
        if (ended) {
            return;
        }
        inside = true;
        long deadlineNs = DeadlineQueue.NONE;
        try {
            step.run();
            settle();
            deadlineNs = nextDeadlineNs();
        } catch (RuntimeException | StackOverflowError e) {
            fail(e);
        } finally {
            inside = false;
        }
        shard.wake(this, deadlineNs);
    }

    /** Until both sides are silent. */
    private void settle() {
        boolean more = true;
        while (more) {
            more = (modem != null && carry(modem)) || fly() || wire.carry(shard.nowNs()) || arbiter.serve();
        }
    }

    /** What faults do to module and air. Returns whether something befell the module. */
    private boolean befall(Modem present) {
        if (faults == null) {
            return false;
        }
        airway.suffer(faults.air(), profile());
        faults.watch(shard.nowNs(), present);
        Optional<ModemEvent> event = faults.pollEvent();
        event.ifPresent(this::happened);
        return event.isPresent();
    }

    private long nextDeadlineNs() {
        long modemNs = modem == null ? DeadlineQueue.NONE : modem.nextDeadlineNs();
        long faultNs = faults == null ? DeadlineQueue.NONE : faults.nextEndNs();
        long nextNs = Math.min(faultNs, Math.min(modemNs, airway.nextDeadlineNs()));
        return Math.min(nextNs, wire.nextDeadlineNs(arbiter.waits()));
    }

    /** What has come through the air by now. Returns whether there was anything. */
    private boolean fly() {
        boolean left = airway.leave(shard.nowNs(), transport);
        Optional<Datagram> arrived = airway.arrived(shard.nowNs());
        tellAll();
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
        tellAll();
        return befall(present) || any;
    }

    private void send(Datagram datagram) {
        sent++;
        int copies = gate.up();
        tampered(copies, "to the platform");
        for (int i = 0; i < copies; i++) {
            airway.up(shard.nowNs(), datagram, transport);
        }
    }

    private void tampered(int copies, String where) {
        if (copies != 1 && plan.trace() == Trace.Level.ALL) {
            tellAll();
            String fate = copies == 0 ? "dropped" : "duplicated";
            tell(new TraceEvent.Note(shard.nowNs(), "a datagram " + where + " was " + fate + " on purpose"));
        }
    }

    private void tellAll() {
        if (modem != null) {
            tellAll(modem::pollTrace);
        }
        tellAll(airway::pollTrace);
        if (faults != null) {
            tellAll(faults::pollTrace);
        }
    }

    private void tellAll(Supplier<Optional<TraceEvent>> source) {
        for (Optional<TraceEvent> out = source.get(); out.isPresent(); out = source.get()) {
            tell(out.get());
        }
    }

    private void tell(TraceEvent event) {
        last.add(event);
        shard.trace().event(plan.name(), event);
    }

    private void fail(Throwable cause) {
        failures++;
        tellAll();
        List<TraceEvent> newest = last.newest(FAULT_EVENTS_MAX);
        shard.trace().fault(new ModuleFault(plan.name(), plan.seed(), failures, cause, newest));
        last.forget();
        modem = null;
        wire.lineLost();
        arbiter.lineLost();
        transport.close();
        transport = shard.transport(this);
        if (powered) {
            shard.beginLater(this);
        }
    }

    /**
     * The module's line, for the arbiter. One that stays off takes whatever comes and answers nothing; while it begins
     * anew the octets wait.
     */
    private final class Line implements SharedLine {
        @Override
        public int room() {
            int whenOff = powered ? 0 : Integer.MAX_VALUE;
            return wire.room(shard.nowNs(), modem == null ? whenOff : modem.dteRoom());
        }

        @Override
        public boolean idle() {
            return wire.silent() && (modem == null || modem.lineIdle());
        }

        @Override
        public boolean commandOpen() {
            return !wire.silent() || (modem != null && modem.commandOpen());
        }

        @Override
        public void type(Octets octets) {
            Octets heard = wire.hear(shard.nowNs(), octets);
            input(present -> present.receiveFromDte(shard.nowNs(), heard));
        }

        @Override
        public void hostGone() {
            input(present -> present.receiveEvent(shard.nowNs(), new ModemEvent.HostGone()));
        }
    }
}
