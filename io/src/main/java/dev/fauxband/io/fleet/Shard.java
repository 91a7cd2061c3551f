package dev.fauxband.io.fleet;

import dev.fauxband.io.net.DatagramSink;
import dev.fauxband.io.net.DatagramTransport;
import dev.fauxband.io.net.Network;
import dev.fauxband.io.net.Reach;
import dev.fauxband.io.net.ReadyChannel;
import dev.fauxband.io.net.SocketNetwork;
import dev.fauxband.io.net.WayOut;
import dev.fauxband.modem.ModemEvent;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that looks after its modules and alone touches them. It takes turns: sleeps until something is to be done,
 * reads the clock once, then does the work that other threads brought, reads the sockets that have datagrams, calls the
 * modules that are due. With nothing to do it sleeps without a tick. One modem is a shard of one.
 */
public final class Shard implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Shard.class);
    private static final long NS_PER_MS = 1_000_000;
    private static final long CLOSE_PATIENCE_MS = 1_000;

    private final Surroundings surroundings;
    private final Selector selector;
    private final SocketNetwork network;
    private final Inbox inbox;
    private final WayOut.Carriers carriers;
    private final Thread thread;
    private final List<ModuleShell> modules = new ArrayList<>();
    private final Deque<Integer> freeNumbers = new ArrayDeque<>();
    private final DeadlineQueue deadlines = new DeadlineQueue();
    private final List<SelectionKey> ready = new ArrayList<>();
    private long nowNs;
    private volatile boolean closing;

    Shard(String name, Surroundings surroundings) throws IOException {
        this.surroundings = surroundings;
        this.selector = Selector.open();
        this.network = new SocketNetwork(
                selector, surroundings.routes().reach(), surroundings.routes().source());
        this.inbox = new Inbox(selector::wakeup);
        Network secured = surroundings
                .dtls()
                .<Network>map(layer -> layer.over(network, inbox::offer))
                .orElse(network);
        this.carriers = new WayOut.Carriers(network, secured);
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    /**
     * Starts a shard without modules.
     *
     * @param name of its thread
     */
    public static Shard start(String name, Surroundings surroundings) throws IOException {
        Shard shard = new Shard(name, surroundings);
        shard.thread.start();
        return shard;
    }

    /** One more module, given its power at the next turn; the doors of the answer may be used at once. Any thread. */
    public HostedModule add(ModulePlan plan) {
        ModuleShell module = new ModuleShell(this, plan);
        inbox.add(() -> admit(module));
        return new HostedModule(plan, module, inbox);
    }

    /** Ends the thread and closes the sockets of its modules. Returns when that is done, or after a second. */
    @Override
    public void close() {
        closing = true;
        selector.wakeup();
        try {
            thread.join(CLOSE_PATIENCE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sleeps until there is something to do, and does it. */
    void turn() throws IOException {
        sleep();
        nowNs = surroundings.clockNs().getAsLong();
        inbox.work();
        readSockets();
        callDue();
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

    /** When this module is to be called next. */
    void wake(ModuleShell module, long deadlineNs) {
        deadlines.set(module.number(), deadlineNs);
    }

    /** Asks for a host name; the answer comes with a later turn. */
    void resolve(ModuleShell module, String name) {
        if (surroundings.routes().reach() == Reach.LOOPBACK
                && surroundings.routes().known(name).isEmpty()) {
            module.notAsked(name);
        }
        surroundings.names().ask(name, ip -> inbox.add(() -> module.happened(new ModemEvent.Resolved(name, ip))));
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
            LOG.error("{} ends: its selector failed", thread.getName(), e);
        } finally {
            shut();
        }
    }

    private void shut() {
        network.close();
        try {
            selector.close();
        } catch (IOException e) {
            LOG.debug("{}: close", thread.getName(), e);
        }
    }

    private void admit(ModuleShell module) {
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

    private void sleep() throws IOException {
        long nextNs = deadlines.nextNs();
        if (!inbox.isEmpty()) {
            selector.selectNow();
        } else if (nextNs == DeadlineQueue.NONE) {
            selector.select();
        } else {
            sleepFor(surroundings.realNs(nextNs - surroundings.clockNs().getAsLong()));
        }
    }

    private void sleepFor(long delayNs) throws IOException {
        if (delayNs <= 0) {
            selector.selectNow();
        } else {
            // Rounded up: a shard that wakes too early would only go round once more.
            selector.select((delayNs + NS_PER_MS - 1) / NS_PER_MS);
        }
    }

    /** What is selected is taken out first: a transport that reopens its socket makes the selector select again. */
    private void readSockets() {
        ready.addAll(selector.selectedKeys());
        selector.selectedKeys().clear();
        for (SelectionKey key : ready) {
            if (key.isValid()) {
                ((ReadyChannel) key.attachment()).ready();
            }
        }
        ready.clear();
    }

    /** Each module at most once, so that one that is always due starves nobody. */
    private void callDue() {
        for (int i = deadlines.size(); i > 0; i--) {
            OptionalInt due = deadlines.pollDue(nowNs);
            if (due.isEmpty()) {
                return;
            }
            modules.get(due.getAsInt()).due();
        }
    }
}
