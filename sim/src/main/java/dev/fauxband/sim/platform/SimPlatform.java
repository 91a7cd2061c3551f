package dev.fauxband.sim.platform;

import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import dev.fauxband.data.SeededRandom;
import dev.fauxband.lwm2m.Path;
import dev.fauxband.sim.fault.FaultOrder;
import dev.fauxband.sim.platform.RegistrationDesk.Operation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The {@code sim} platform: an LwM2M 1.0 server for binding U, for any number of clients. Datagrams and commands go in
 * with the present time, datagrams, lines and one next deadline come out; it reads no clock, opens no socket and starts
 * no thread. Its lines are those of {@link PlatformInTheBox}. What it does wrong is chosen by a {@link PlatformPolicy}.
 *
 * <p>Times are nanoseconds on any clock that does not go back. Two platforms with the same options, seed and inputs
 * give the same outputs.
 */
public final class SimPlatform {
    /** No deadline: later than any time. */
    public static final long NEVER = Timetable.NEVER;

    /** Lines that wait to be polled; beyond it the newest is dropped and counted. */
    static final int LINES_MAX = 4096;

    /** Notifications that {@link #received()} remembers, the last of all clients. */
    static final int RECEIVED_MAX = 256;

    private final SimPlatformOptions options;
    private final Timetable timetable = new Timetable();
    private final Deque<String> lines = new ArrayDeque<>();
    private final Deque<ReceivedNotification> received = new ArrayDeque<>();
    private final PlatformJournal journal = new PlatformJournal(this::line);
    private final SimWire wire;
    private final SimPeers peers;
    private final SimRegistry registry;
    private final Registrations registrations;
    private final SimObserver observer;
    private final SimDownlink downlink;
    private final SimInbox inbox;
    private final Mischief mischief;
    private long receivedCount;
    private PlatformPolicy policy;
    private PlatformPolicy acting;

    /** @param seed of all chance in it: locations, tokens, Message IDs, waits */
    public SimPlatform(SimPlatformOptions options, long seed) {
        this.options = options;
        this.policy = options.policy();
        this.acting = policy;
        this.wire = new SimWire(options, timetable, new SeededRandom(seed));
        this.peers = new SimPeers(wire);
        this.registry = new SimRegistry(wire, peers, journal);
        this.registrations = new Registrations(wire, registry, this::answered);
        this.observer = new SimObserver(wire, new Attention(), journal::happened);
        this.downlink = new SimDownlink(wire, observer);
        this.inbox = new SimInbox(wire, registrations, observer);
        this.mischief = new Mischief(wire, registry, peers, journal, nowNs -> act());
    }

    /** From now on it behaves so. What is under way ends as it began. */
    public void behave(PlatformPolicy newPolicy) {
        policy = newPolicy;
        act();
    }

    /** A fault of it begins or ends; faults of others are none of its business. */
    public void suffer(long nowNs, FaultOrder order) {
        timetable.run(nowNs);
        mischief.suffer(nowNs, order);
    }

    private void act() {
        acting = mischief.over(policy);
        registrations.behave(acting);
        observer.behave(acting);
        downlink.behave(acting);
    }

    /** How it is to behave, but for its faults. */
    public PlatformPolicy policy() {
        return policy;
    }

    public void receiveDatagram(long nowNs, Address peer, Octets payload) {
        timetable.run(nowNs);
        if (mischief.gone(nowNs)) {
            return;
        }
        peers.at(nowNs, peer).ifPresent(known -> inbox.receive(nowNs, known, payload));
    }

    /** Starts a command; what comes of it is a line, also when a client never answers. */
    public void perform(long nowNs, PlatformCommand command) {
        timetable.run(nowNs);
        switch (command.verb()) {
            case LIST -> list();
            case LOG -> journal.switchBy(command);
            default -> aim(nowNs, command);
        }
    }

    /** Does what is due. A call too early does nothing. */
    public void handleTimeout(long nowNs) {
        timetable.run(nowNs);
    }

    /** When {@link #handleTimeout} has something to do next, or {@link #NEVER}. */
    public long nextDeadlineNs() {
        return timetable.nextDeadlineNs();
    }

    /** A datagram for the network. */
    public Optional<Datagram> pollDatagram() {
        return wire.poll();
    }

    /** A line of its log; while nobody polls, those beyond {@link #LINES_MAX} are dropped. */
    public Optional<String> pollLog() {
        return Optional.ofNullable(lines.poll());
    }

    /** The endpoint names that are registered now, in the order of their registration. */
    public List<String> clients() {
        return registry.endpoints();
    }

    /** How many are registered now. */
    public int clientCount() {
        return registry.size();
    }

    /** The last notifications that it took as good, at most {@value #RECEIVED_MAX}, oldest first. */
    public List<ReceivedNotification> received() {
        return List.copyOf(received);
    }

    /** How many notifications it has taken as good since it began. */
    public long receivedCount() {
        return receivedCount;
    }

    private void answered(long nowNs, Operation operation, SimClient client) {
        if (operation == Operation.REGISTER || options.observeAfterUpdate()) {
            options.observePath()
                    .filter(path -> LinkList.lists(client.links(), path))
                    .ifPresent(path -> observe(nowNs, client, path));
        }
    }

    private void observe(long nowNs, SimClient client, Path path) {
        for (int i = 0; i < mischief.observes(); i++) {
            observeLater(nowNs, new Order(client, PlatformVerb.OBSERVE.word(), path, journal::happened));
        }
    }

    private void observeLater(long nowNs, Order order) {
        long delayNs = acting.observing().delayNs();
        if (delayNs == 0) {
            observer.observe(nowNs, order);
        } else {
            timetable.at(nowNs + delayNs, atNs -> {
                if (!order.client().over()) {
                    observer.observe(atNs, order);
                }
            });
        }
    }

    private void list() {
        for (SimClient client : registry.clients()) {
            journal.answered(PlatformLines.client(
                    client.endpoint(),
                    client.place(),
                    client.peer().address().toString(),
                    client.lifetimeS(),
                    client.links()));
        }
        if (registry.size() == 0) {
            journal.answered("no client is registered");
        }
    }

    private void aim(long nowNs, PlatformCommand command) {
        Optional<SimClient> named = command.endpoint().flatMap(registry::find);
        if (named.isPresent()) {
            downlink.perform(nowNs, named.get(), command, journal::answered);
            return;
        }
        ClientChoice choice = ClientChoice.of(command.endpoint(), registry.endpoints());
        if (choice instanceof ClientChoice.NotChosen not) {
            journal.answered(PlatformLines.refused(command.verb(), not.why()));
        } else if (choice instanceof ClientChoice.Chosen chosen) {
            registry.find(chosen.endpoint())
                    .ifPresent(client -> downlink.perform(nowNs, client, command, journal::answered));
        }
    }

    /** What it does when observations and notifications come. */
    private final class Attention implements SimObserver.Watcher {
        @Override
        public void begun(long nowNs, SimClient client, Path path) {
            mischief.observed(nowNs, atNs -> {
                if (!client.over() && client.observation(path).isPresent()) {
                    observer.cancel(atNs, new Order(client, PlatformVerb.CANCEL.word(), path, journal::happened));
                }
            });
        }

        @Override
        public void arriving(long nowNs, SimClient client, Path path) {
            mischief.arriving(client, path, writer(nowNs));
        }

        @Override
        public void taken(ReceivedNotification notification, SimClient client) {
            receivedCount++;
            if (received.size() == RECEIVED_MAX) {
                received.removeFirst();
            }
            received.addLast(notification);
            mischief.notified(client, notification.path(), writer(notification.atNs()));
        }

        private Mischief.Writer writer(long nowNs) {
            return (client, command) -> downlink.perform(nowNs, client, command, journal::happened);
        }
    }

    private void line(String line) {
        if (lines.size() < LINES_MAX) {
            lines.addLast(line);
        }
    }
}
