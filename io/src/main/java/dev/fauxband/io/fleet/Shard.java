package dev.fauxband.io.fleet;

import dev.fauxband.io.net.DatagramSink;
import dev.fauxband.io.net.DatagramTransport;
import dev.fauxband.io.net.Network;
import dev.fauxband.io.net.Routes;
import dev.fauxband.io.net.ShardNetwork;
import dev.fauxband.io.net.SocketFigures;
import dev.fauxband.io.net.SocketNetwork;
import dev.fauxband.io.net.WayOut;
import dev.fauxband.io.tally.CarriedCount;
import dev.fauxband.io.tally.Lateness;
import dev.fauxband.modem.ModemEvent;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that looks after its modules and alone touches them. It takes turns: sleeps until something is to be done,
 * reads the clock once, then does the work that other threads brought, takes the datagrams that came, calls the modules
 * that are due, lets leave what they sent. With nothing to do it sleeps without a tick. One modem is a shard of one.
 */
public final class Shard implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Shard.class);
    private static final long CLOSE_PATIENCE_MS = 1_000;

    private final Surroundings surroundings;
    private final ShardNetwork network;
    private final Inbox inbox;
    private final WayOut.Carriers carriers;
    private final Thread thread;
    private final List<ModuleShell> modules = new ArrayList<>();
    private final Deque<Integer> freeNumbers = new ArrayDeque<>();
    private final DeadlineQueue deadlines = new DeadlineQueue();
    private final Punctuality punctuality = new Punctuality();
    private final CarriedCount carried = new CarriedCount();
    private Allowance allowance = Allowance.unlimited();
    private @Nullable ModuleShell inHand;
    private long nowNs;
    private volatile boolean closing;

    Shard(String name, Surroundings surroundings) throws IOException {
        this(name, surroundings, SocketNetwork::open);
    }

    Shard(String name, Surroundings surroundings, ShardNetwork.Opener opener) throws IOException {
        Routes routes = surroundings.routes();
        this.surroundings = surroundings;
        this.network = opener.open(routes.reach(), routes.source());
        this.inbox = new Inbox(network::wakeUp);
        Network secured = surroundings
                .dtls()
                .<Network>map(layer -> layer.over(network, inbox::offer))
                .orElse(network);
        this.carriers = new WayOut.Carriers(network, secured);
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    /**
     * Starts a shard without modules, in which each module will have a socket of its own.
     *
     * @param name of its thread
     * @throws IOException when the system grants no descriptor for it
     */
    public static Shard start(String name, Surroundings surroundings) throws IOException {
        return start(name, surroundings, SocketNetwork::open);
    }

    /**
     * Starts a shard without modules.
     *
     * @param name of its thread
     * @param opener makes what will carry the datagrams of its modules
     * @throws IOException when there is no network for it
     */
    public static Shard start(String name, Surroundings surroundings, ShardNetwork.Opener opener) throws IOException {
        Shard shard = new Shard(name, surroundings, opener);
        shard.thread.start();
        return shard;
    }

    /** One more module, given its power at the next turn; the doors of the answer may be used at once. Any thread. */
    public HostedModule add(ModulePlan plan) {
        ModuleShell module = new ModuleShell(this, plan, Seat.EMPTY);
        inbox.add(() -> admit(module));
        return new HostedModule(plan, module, inbox);
    }

    /** What the sockets of its network did so far, where that is counted. Any thread. */
    public Optional<SocketFigures> figures() {
        return network.figures();
    }

    /** Ends the thread and closes its network. Returns when that is done, or after a second. */
    @Override
    public void close() {
        closing = true;
        network.wakeUp();
        try {
            thread.join(CLOSE_PATIENCE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sleeps until there is something to do, and does it. */
    void turn() throws IOException {
        network.await(delayNs());
        nowNs = surroundings.clockNs().getAsLong();
        inbox.work();
        network.deliver();
        callDue();
        network.flush();
    }

    /** From now on its modules send no more datagrams than this in a second, but for a burst of a twentieth of it. */
    void limit(double datagramsPerSecond) {
        allowance = Allowance.of(datagramsPerSecond);
    }

    /** What all its modules have carried. */
    CarriedCount carried() {
        return carried;
    }

    /** A module sends a datagram. */
    void sends() {
        allowance.spend();
    }

    /** Does this at the next turn. Any thread. */
    void execute(Runnable work) {
        inbox.add(work);
    }

    /** Who carries work to it. */
    Inbox inbox() {
        return inbox;
    }

    /** How late it called modules that were due. */
    Lateness lateness() {
        return punctuality.lateness();
    }

    /** What the clock showed when this turn began. */
    long nowNs() {
        return nowNs;
    }

    TraceSink trace() {
        return surroundings.trace();
    }

    DatagramTransport transport(DatagramSink module) {
        return new WayOut(surroundings.routes(), carriers, module);
    }

    /** The thread turns to this module. */
    void takeInHand(ModuleShell module) {
        inHand = module;
    }

    /** The module that the thread turned to last. */
    ModuleShell inHand() {
        if (inHand == null) {
            throw new IllegalStateException("no module has been called yet");
        }
        return inHand;
    }

    /** When this module is to be called next. */
    void wake(ModuleShell module, long deadlineNs) {
        deadlines.set(module.number(), deadlineNs);
    }

    /** Asks for a host name; the answer comes with a later turn. */
    void resolve(ModuleShell module, String name) {
        surroundings
                .names()
                .ask(name, ip -> inbox.add(() -> module.happened(new ModemEvent.Resolved(name, ip))))
                .ifPresent(module::reason);
    }

    /** A module that has failed begins anew with the next turn. */
    void beginLater(ModuleShell module) {
        inbox.add(module::begin);
    }

    /** Its number is free for another one. */
    void dismiss(ModuleShell module) {
        deadlines.set(module.number(), DeadlineQueue.NONE);
        freeNumbers.add(module.number());
    }

    private void run() {
        try {
            while (!closing) {
                turn();
            }
        } catch (IOException e) {
            LOG.error("{} ends: its network failed", thread.getName(), e);
        } finally {
            network.close();
        }
    }

    /** One more module, given its power now. */
    void admit(ModuleShell module) {
        Integer number = freeNumbers.poll();
        if (number == null) {
            module.enrol(modules.size());
            modules.add(module);
        } else {
            module.enrol(number);
            modules.set(number, module);
        }
        module.begin();
    }

    /** How long nothing is to be done, if nothing comes. */
    private long delayNs() {
        long nextNs = deadlines.nextNs();
        if (!inbox.isEmpty()) {
            return 0;
        }
        if (nextNs == DeadlineQueue.NONE) {
            return ShardNetwork.NO_END;
        }
        long inNs = surroundings.realNs(nextNs - surroundings.clockNs().getAsLong());
        return Math.max(inNs, allowance.waitNs());
    }

    /** Each module at most once, so that one that is always due starves nobody. */
    private void callDue() {
        for (int i = deadlines.size(); i > 0; i--) {
            long dueNs = deadlines.nextNs();
            if (dueNs <= nowNs && !allowance.some(nowNs)) {
                punctuality.heldBack();
                return;
            }
            OptionalInt due = deadlines.pollDue(nowNs);
            if (due.isEmpty()) {
                return;
            }
            punctuality.called(dueNs, nowNs);
            modules.get(due.getAsInt()).due();
        }
    }
}
