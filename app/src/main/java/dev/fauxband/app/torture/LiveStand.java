package dev.fauxband.app.torture;

import dev.fauxband.app.torture.Finding.Property;
import dev.fauxband.data.Address;
import dev.fauxband.data.Octets;
import dev.fauxband.io.dte.DoorException;
import dev.fauxband.io.dte.DteDoor;
import dev.fauxband.io.dte.TcpDoor;
import dev.fauxband.io.dte.pty.PtyDoor;
import dev.fauxband.io.fleet.HostedModule;
import dev.fauxband.io.fleet.ModuleFault;
import dev.fauxband.io.fleet.ModulePlan;
import dev.fauxband.io.fleet.Shard;
import dev.fauxband.io.fleet.Surroundings;
import dev.fauxband.io.fleet.TraceSink;
import dev.fauxband.io.net.Destination;
import dev.fauxband.io.net.Names;
import dev.fauxband.io.net.Reach;
import dev.fauxband.io.net.Redirection;
import dev.fauxband.io.net.Resolver;
import dev.fauxband.io.net.Routes;
import dev.fauxband.io.net.Scheme;
import dev.fauxband.io.net.SourceAddress;
import dev.fauxband.io.platform.UdpSimPlatform;
import dev.fauxband.sim.air.AirChange;
import dev.fauxband.sim.fault.FaultOrder;
import dev.fauxband.sim.fault.FaultWords;
import dev.fauxband.sim.platform.SimPlatformOptions;
import dev.fauxband.trace.TraceEvent;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** A module of ours with its platform on loopback, a serial port and a TCP port, and a witness at its line. */
final class LiveStand implements Stand, TraceSink, AutoCloseable {
    private static final Octets LOOPBACK = Octets.of(127, 0, 0, 1);

    private final LongSupplier clockNs = Surroundings.clockFromNow();
    private Witness witness;
    private LastLines lines = new LastLines();
    private final UdpSimPlatform platform;
    private final Names names;
    private final Shard shard;
    private final HostedModule module;
    private final List<DteDoor> doors = new ArrayList<>();
    private HostProcess host = HostProcess.none();
    private long calmNs;

    /** Starts module and platform; {@link #openPty} and {@link #openTcp} let a host in. */
    LiveStand(ModulePlan plan, Optional<AirChange> air, Witness witness) throws IOException {
        this.witness = witness;
        this.platform =
                UdpSimPlatform.start(new Address(LOOPBACK, 0), SimPlatformOptions.defaults(), plan.seed(), line -> {});
        Redirection all = Redirection.NONE.everythingTo(new Destination(Scheme.COAP, platform.address()));
        Routes routes = new Routes(all, Reach.LOOPBACK, SourceAddress.ANY);
        this.names = new Names(routes, Resolver.system());
        this.shard = Shard.start("fauxband-torture", new Surroundings(clockNs, routes, names, this, Optional.empty()));
        this.module = shard.add(plan);
        air.ifPresent(module::air);
    }

    /** A serial port with this name. */
    DteDoor openPty(Path link) throws DoorException {
        PtyDoor door = PtyDoor.open(link, module);
        doors.add(door);
        return door;
    }

    /** A TCP port; port 0 is any. */
    TcpDoor openTcp(InetSocketAddress address) throws DoorException {
        TcpDoor door = TcpDoor.open(address, module);
        doors.add(door);
        return door;
    }

    /** A program is the host. */
    void host(HostProcess program) {
        host = program;
    }

    /** From now on somebody else watches, and the lines begin anew. */
    synchronized void watch(Witness next) {
        witness = next;
        lines = new LastLines();
    }

    @Override
    public long nowNs() {
        return clockNs.getAsLong();
    }

    @Override
    public synchronized long reports() {
        return witness.reports();
    }

    @Override
    public synchronized Optional<Finding> finding() {
        witness.lapse(nowNs());
        return witness.finding()
                .or(() -> host.exitCode()
                        .map(code -> new Finding(
                                Property.GOES_ON, "ended by itself, with exit code " + code, clockNs.getAsLong())));
    }

    @Override
    public void befall(String words) throws IOException {
        if (!(FaultWords.parse(words) instanceof FaultWords.Parsed.Understood understood)) {
            throw new IOException("this build has no fault \"" + words + "\"");
        }
        FaultOrder order = understood.order();
        module.suffer(order);
        if (order.needsPlatform()) {
            platform.suffer(order);
        }
        calmNs = Math.max(calmNs, nowNs());
        if (order instanceof FaultOrder.Begin begin) {
            calmNs = Math.max(calmNs, nowNs() + begin.fault().lastsNs().orElse(0L));
        }
    }

    private synchronized void say(String remark) {
        lines.say(remark);
    }

    @Override
    public long calmNs() {
        return calmNs;
    }

    @Override
    public void calm() {
        module.suffer(new FaultOrder.EndAll());
        platform.suffer(new FaultOrder.EndAll());
    }

    @Override
    public synchronized void event(String name, TraceEvent event) {
        long before = witness.reports();
        lines.see(event);
        witness.see(event);
        if (witness.reports() > before) {
            lines.reported();
        }
    }

    @Override
    public void fault(ModuleFault fault) {
        say("# a mistake of ours: " + fault.cause());
    }

    /** What was said last, and what befell. */
    synchronized Evidence evidence() throws IOException {
        return new Evidence(lines.around(), host.said(), lines.whole());
    }

    /** Whether the shell has found no program to start. */
    boolean hostless() {
        return host.unstartable() && reports() == 0;
    }

    @Override
    public void close() {
        host.close();
        doors.forEach(DteDoor::close);
        shard.close();
        names.close();
        platform.close();
    }
}
