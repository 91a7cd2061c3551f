package dev.fauxband.bench.peers;

import dev.fauxband.data.Octets;
import dev.fauxband.io.fleet.Fleet;
import dev.fauxband.io.fleet.FleetPlan;
import dev.fauxband.io.fleet.ModuleNumbers;
import dev.fauxband.io.fleet.ModuleFault;
import dev.fauxband.io.fleet.Surroundings;
import dev.fauxband.io.fleet.TraceSink;
import dev.fauxband.io.fleet.Volley;
import dev.fauxband.io.net.Names;
import dev.fauxband.io.net.Reach;
import dev.fauxband.io.net.Redirection;
import dev.fauxband.io.net.Resolver;
import dev.fauxband.io.net.Routes;
import dev.fauxband.io.net.ShardNetwork;
import dev.fauxband.io.net.SocketFigures;
import dev.fauxband.io.net.SocketNetwork;
import dev.fauxband.io.net.onesocket.SourcePool;
import dev.fauxband.io.net.transport.Transports;
import dev.fauxband.io.tally.Tally;
import dev.fauxband.io.tally.WorkCount;
import dev.fauxband.lwm2m.Lwm2mEvent;
import dev.fauxband.lwm2m.Path;
import dev.fauxband.modem.HostNews;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.sim.behaviour.Action;
import dev.fauxband.sim.behaviour.Behaviour;
import dev.fauxband.sim.behaviour.HostObject;
import dev.fauxband.sim.behaviour.HostState;
import dev.fauxband.sim.behaviour.Payload;
import dev.fauxband.sim.behaviour.Step;
import dev.fauxband.sim.behaviour.Trigger;
import dev.fauxband.sim.behaviour.Work;
import dev.fauxband.trace.TraceEvent;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Modules of ours, whole ones: each with its program, its profile, its timers. */
final class FauxbandPeer implements Peer {
    private static final Path RESOURCE = new Path(19, 0, 0);
    private static final HostNews WRITTEN = new HostNews.Told(new Lwm2mEvent.Pushed(RESOURCE, Octets.EMPTY));
    private static final double NO_LIMIT = 1e9;
    private static final int BEGIN_AT_ONCE = 64;

    private final boolean oneSocket;
    private final boolean throughAt;
    private final int shards;
    private @Nullable Fleet fleet;

    FauxbandPeer(boolean oneSocket, boolean throughAt, int shards) {
        this.oneSocket = oneSocket;
        this.throughAt = throughAt;
        this.shards = shards;
    }

    /** Sends one message when it is observed, which shows that it is, and one whenever something is written. */
    private static Behaviour behaviour() {
        Action send = new Action.Send(RESOURCE, Payload.of(Octets.latin1("x".repeat(PAYLOAD_OCTETS))), 1);
        return Behaviour.of(
                "volley",
                List.of(new HostObject(Path.instance(19, 0), List.of(0))),
                List.of(
                        Step.of(new Trigger.On(Trigger.Event.OBSERVED), send),
                        Step.of(new Trigger.On(Trigger.Event.WRITE), send)));
    }

    @Override
    public void register(int clients, InetSocketAddress sink, int atOnce) throws Exception {
        FleetPlan plan = new FleetPlan(
                clients,
                0,
                shards,
                ModemProfile.BC26,
                behaviour(),
                "127.0.0.1",
                sink.getPort(),
                throughAt,
                false,
                NO_LIMIT,
                1,
                0,
                ModuleNumbers.NONE);
        Fleet started = start(plan);
        fleet = started;
        for (int from = 0; from < clients; from += BEGIN_AT_ONCE) {
            started.begin(from, Math.min(clients, from + BEGIN_AT_ONCE));
            Await.until("registration", () -> started.beginning() + started.opening() < atOnce);
        }
        Await.until("all registered", () -> started.beginning() == 0 && started.opening() == 0);
        Await.until("registered state", () -> states(HostState.REGISTERED) == clients);
    }

    private Fleet start(FleetPlan plan) throws IOException {
        Routes routes = new Routes(Redirection.NONE, Reach.LOOPBACK);
        Names names = new Names(routes, Resolver.system());
        ShardNetwork.Opener opener = oneSocket ? Transports.oneSocket(SourcePool.LOOPBACK) : SocketNetwork::open;
        return Fleet.start(
                plan, new Surroundings(Surroundings.clockFromNow(), routes, names, new Complaints()), opener);
    }

    /** Nothing is traced; a module that fails is told of. */
    private static final class Complaints implements TraceSink {
        @Override
        public void event(String module, TraceEvent event) {
            // The level is off.
        }

        @Override
        public void fault(ModuleFault fault) {
            System.err.println(fault.module() + ": " + fault.cause());
        }
    }

    @Override
    public void awaitObserved() throws Exception {
        int modules = fleet().plan().modules();
        Await.until("all observed", () -> sends().done() >= modules);
    }

    @Override
    public void begin(int window) {
        Volley.begin(fleet(), window, (program, nowNs) -> program.heard(nowNs, WRITTEN));
    }

    private Fleet fleet() {
        if (fleet == null) {
            throw new IllegalStateException("not registered");
        }
        return fleet;
    }

    private Tally tally() {
        return fleet().tally().join();
    }

    private long states(HostState state) {
        return tally().states().getOrDefault(state, 0L);
    }

    private WorkCount sends() {
        return tally().works().getOrDefault(Work.SEND_CON, WorkCount.none());
    }

    @Override
    public long roundTrips() {
        return sends().done();
    }

    @Override
    public long lost() {
        return sends().failed() + tally().carried().retransmitted();
    }

    @Override
    public long systemCalls() {
        List<SocketFigures> figures = fleet().figures();
        return figures.isEmpty()
                ? UNKNOWN
                : figures.stream().mapToLong(SocketFigures::systemCalls).sum();
    }

    @Override
    public void close() {
        fleet().close();
    }
}
