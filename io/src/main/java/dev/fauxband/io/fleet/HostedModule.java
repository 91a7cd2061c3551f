package dev.fauxband.io.fleet;

import dev.fauxband.data.Octets;
import dev.fauxband.io.dte.DteLink;
import dev.fauxband.io.view.ModuleQuery;
import dev.fauxband.modem.Modem;
import dev.fauxband.modem.ModemEvent;
import dev.fauxband.sim.air.AirChange;
import dev.fauxband.sim.fault.FaultOrder;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A module, as all threads but its shard's see it: doors are opened on it, events are sent to it. Nothing blocks; all
 * is done at the shard's next turn, in the order in which one thread asked for it.
 */
public final class HostedModule implements ModuleHandle {
    private static final Logger LOG = LoggerFactory.getLogger(HostedModule.class);

    private final ModulePlan plan;
    private final ModuleShell module;
    private final Inbox inbox;
    private final Map<DteLink, AttachedHost> hosts = new ConcurrentHashMap<>();
    private final AtomicLong overrunOctets = new AtomicLong();
    private final AtomicLong unreadOctetsBefore = new AtomicLong();

    HostedModule(ModulePlan plan, ModuleShell module, Inbox inbox) {
        this.plan = plan;
        this.module = module;
        this.inbox = inbox;
    }

    @Override
    public ModulePlan plan() {
        return plan;
    }

    @Override
    public void arrived(DteLink link) {
        AttachedHost host = new AttachedHost(link);
        hosts.put(link, host);
        inbox.add(() -> module.arrived(host));
    }

    @Override
    public void received(DteLink link, Octets octets) {
        AttachedHost host = hosts.get(link);
        if (host == null || !host.typed(octets)) {
            overrunOctets.addAndGet(octets.size());
            return;
        }
        inbox.add(() -> module.received(host, octets));
    }

    @Override
    public void gone(DteLink link) {
        AttachedHost host = hosts.remove(link);
        if (host != null) {
            unreadOctetsBefore.addAndGet(link.droppedOctets());
            if (link.droppedOctets() > 0) {
                LOG.warn("{}: {} did not read and lost {} octets", plan.name(), link.name(), link.droppedOctets());
            }
            inbox.add(() -> module.gone(host));
        }
    }

    /**
     * Gives the line a speed, in both directions and at every door; AT+IPR changes it. Without it octets take no time.
     *
     * @param bitsPerSecond more than 0; an octet takes ten bits
     */
    public void pace(int bitsPerSecond) {
        inbox.add(() -> module.pace(bitsPerSecond));
    }

    /** Something happens to the module. Returns whether it could be told: a shard takes only so much at once. */
    @Override
    public boolean happened(ModemEvent event) {
        return inbox.offer(() -> module.happened(event));
    }

    /** Its trace tells what was done to it; false when the shard is too busy. */
    @Override
    public boolean noted(String what) {
        return inbox.offer(() -> module.noted(what));
    }

    /** Tells, at the shard's next turn, whether the module owes its hosts nothing: see {@link Modem#quiet}. */
    public CompletableFuture<Boolean> quiet() {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        inbox.add(() -> answer.complete(module.quiet()));
        return answer;
    }

    /** Answers, at the shard's next turn, a question about the module; never, once the shard has ended. */
    @Override
    public <V extends Record> CompletableFuture<V> look(ModuleQuery<V> query) {
        CompletableFuture<V> answer = new CompletableFuture<>();
        inbox.add(() -> answer.complete(module.look(query, overrunOctets(), unreadOctets())));
        return answer;
    }

    /** The next {@code count} datagrams in this direction meet this fate; false when the shard is too busy. */
    @Override
    public boolean tamper(Gate.Direction direction, Gate.Fate fate, int count) {
        return inbox.offer(() -> module.gate().next(direction, fate, count));
    }

    /** The air between the module and its platform changes; false when the shard is too busy to be told. */
    @Override
    public boolean air(AirChange change) {
        return inbox.offer(() -> module.air(change::over));
    }

    /** A fault begins or ends, of one of the platform only the trace tells; false when the shard is too busy. */
    @Override
    public boolean suffer(FaultOrder order) {
        return inbox.offer(() -> module.suffer(order));
    }

    /** Takes the module out of its shard; its socket is closed, its doors stay open and lead nowhere. */
    public void remove() {
        inbox.add(module::end);
    }

    /** Octets of hosts that were lost because a door went on reading though it was told to pause. */
    public long overrunOctets() {
        return overrunOctets.get();
    }

    /** Octets of the module that hosts, present and gone, did not read in time: an overrun of their receiver. */
    public long unreadOctets() {
        return unreadOctetsBefore.get()
                + hosts.keySet().stream().mapToLong(DteLink::droppedOctets).sum();
    }
}
