package dev.fauxband.app.term;

import dev.fauxband.app.box.PlatformKind;
import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.control.ControlAddress;
import dev.fauxband.app.control.ControlOptions;
import dev.fauxband.app.control.ControlServer;
import dev.fauxband.app.control.ControlledModules;
import dev.fauxband.app.control.Desk;
import dev.fauxband.app.control.EventHub;
import dev.fauxband.app.control.OpenFiles;
import dev.fauxband.app.control.Operations;
import dev.fauxband.app.ctl.ControlClient;
import dev.fauxband.app.play.FarLine;
import dev.fauxband.command.Identity;
import dev.fauxband.data.Octets;
import dev.fauxband.io.dte.DteLink;
import dev.fauxband.io.fleet.HostedModule;
import dev.fauxband.io.fleet.ModuleFault;
import dev.fauxband.io.fleet.ModulePlan;
import dev.fauxband.io.fleet.Shard;
import dev.fauxband.io.fleet.Surroundings;
import dev.fauxband.io.fleet.TraceQueue;
import dev.fauxband.io.fleet.TraceSink;
import dev.fauxband.io.net.Names;
import dev.fauxband.io.net.Reach;
import dev.fauxband.io.net.Redirection;
import dev.fauxband.io.net.Resolver;
import dev.fauxband.io.net.Routes;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.sim.platform.PlatformInTheBox;
import dev.fauxband.trace.Trace;
import dev.fauxband.trace.TraceEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A module in this process, with a platform in the box: for who has none that runs. It ends with the terminal. */
final class OwnModule {
    private static final String NAME = "module";
    private static final String HOST = "127.0.0.1";
    private static final int TRACE_EVENTS_MAX = 4_096;

    private OwnModule() {}

    /** Starts it; what it says goes to {@code heard}, what platform and trace tell to {@code remark}. */
    static Reached start(Consumer<Octets> heard, Consumer<String> remark)
            throws IOException, UsageException, EnvironmentException {
        PlatformInTheBox platform = PlatformKind.SIM.start(0, line -> remark.accept("platform: " + line));
        Routes routes = new Routes(Redirection.NONE.everythingTo(platform.address()), Reach.LOOPBACK);
        TraceQueue trace = new TraceQueue(TRACE_EVENTS_MAX, new Reasons(remark));
        EventHub events = new EventHub(trace, name -> false);
        Names names = new Names(routes, Resolver.system());
        Shard shard =
                Shard.start("fauxband-term", new Surroundings(Surroundings.clockFromNow(), routes, names, events));
        HostedModule module = shard.add(new ModulePlan(
                NAME, ModemProfile.BC26, Identity.EXAMPLE, new SecureRandom().nextLong(), Trace.Level.ALL));
        ControlledModules controlled = new ControlledModules(List.of(module), Optional.of(platform));
        String token = new ControlOptions().token().text();
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        ControlServer control = ControlServer.open(
                new ControlAddress(HOST, address), token, new Desk(Operations.of(controlled, events), OpenFiles.NONE));
        return new Reached(
                "a module of its own, with the platform sim",
                new Line(module, heard),
                Optional.of(new ModuleControl(new ControlClient(control.url(), token), NAME)),
                Optional.of(platform),
                () -> {
                    control.close();
                    shard.close();
                    names.close();
                    trace.close();
                    platform.close();
                });
    }

    /** The reasons of what the user sees; what happened besides they see themselves. */
    private record Reasons(Consumer<String> remark) implements TraceSink {
        @Override
        public void event(String module, TraceEvent event) {
            if (event instanceof TraceEvent.Reason reason) {
                remark.accept("reason: " + reason.text());
            } else if (event instanceof TraceEvent.Fate fate) {
                remark.accept(fate.text());
            }
        }

        @Override
        public void fault(ModuleFault fault) {
            remark.accept("a mistake of ours: " + fault.cause() + ", seed " + fault.seed());
        }
    }

    /** The user's end of the line. */
    private static final class Line implements FarLine, DteLink {
        private final HostedModule module;
        private final Consumer<Octets> heard;

        Line(HostedModule module, Consumer<Octets> heard) {
            this.module = module;
            this.heard = heard;
            module.arrived(this);
        }

        @Override
        public String name() {
            return "term";
        }

        @Override
        public void type(Octets octets) {
            module.received(this, octets);
        }

        @Override
        public void write(Octets octets) {
            heard.accept(octets);
        }

        @Override
        public void pause() {
            // Nobody types faster than a module reads.
        }

        @Override
        public void resume() {
            // It was never paused.
        }

        @Override
        public long droppedOctets() {
            return 0;
        }

        @Override
        public void close() {
            module.gone(this);
        }
    }
}
