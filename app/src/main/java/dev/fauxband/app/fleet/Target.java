package dev.fauxband.app.fleet;

import dev.fauxband.app.box.BoxOptions;
import dev.fauxband.app.box.PlatformKind;
import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.NetOptions;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.console.PlatformWatch;
import dev.fauxband.data.Address;
import dev.fauxband.data.Octets;
import dev.fauxband.io.clock.Clock;
import dev.fauxband.io.net.Destination;
import dev.fauxband.io.net.HostPort;
import dev.fauxband.io.net.IpForm;
import dev.fauxband.io.net.Reach;
import dev.fauxband.io.net.Redirection;
import dev.fauxband.io.net.Resolver;
import dev.fauxband.io.net.Routes;
import dev.fauxband.io.net.transport.FleetSize;
import dev.fauxband.sim.platform.PlatformInTheBox;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The platform that a fleet talks to.
 *
 * @param host as the programs name it
 * @param here whether it is on this machine
 * @param platform the one in the box, if it is that
 * @param watch what that one says
 * @param clock of platform and fleet
 */
record Target(
        String host,
        int port,
        boolean here,
        Optional<PlatformInTheBox> platform,
        Optional<PlatformWatch> watch,
        Clock clock)
        implements AutoCloseable {
    /**
     * Finds it, or starts one in the box; asks whether it is there and whether the user may load it.
     *
     * @throws EnvironmentException when nobody answers there
     */
    static Target open(FleetTarget options, Reach reach, NetOptions net, FleetSize size, Consumer<String> note)
            throws UsageException, EnvironmentException, IOException {
        Optional<HostPort> server = options.server();
        if (server.isEmpty()) {
            return boxed(note);
        }
        String host = server.get().host();
        Redirection redirection = net.redirection(reach, Resolver.system());
        Routes routes = new Routes(redirection, reach, net.source(reach));
        Address meant = new Address(address(host, routes), server.get().port());
        Routes.Passage passage = routes.outward(meant);
        if (passage instanceof Routes.Passage.Barred barred) {
            throw new UsageException("--server: " + barred.why() + ".");
        }
        Destination destination = ((Routes.Passage.Open) passage).destination();
        boolean here = IpForm.loopback(destination.address().ip());
        if (!here) {
            mayLoad(options, host, size);
        }
        Optional<String> silence = options.probes() ? Probe.silence(destination.address()) : Optional.empty();
        if (silence.isPresent()) {
            throw new EnvironmentException(
                    silence.get() + "; start the platform first, or give --no-probe if it answers no ping.");
        }
        return new Target(host, server.get().port(), here, Optional.empty(), Optional.empty(), Clock.real());
    }

    private static Target boxed(Consumer<String> note) throws IOException {
        Clock clock = Clock.real();
        PlatformWatch watch = new PlatformWatch(PlatformKind.SIM, clock, line -> {});
        PlatformInTheBox box = PlatformKind.SIM.startNearby(BoxOptions.PLAIN, watch, clock);
        note.accept("no --server: a simulated platform runs at " + box.address());
        return new Target("127.0.0.1", box.address().port(), true, Optional.of(box), Optional.of(watch), clock);
    }

    private static Octets address(String host, Routes routes) throws EnvironmentException {
        Optional<Octets> known = routes.known(host);
        if (known.isEmpty() && routes.reach() == Reach.ALL) {
            known = Resolver.system().resolve(host);
        }
        return known.orElseThrow(() -> new EnvironmentException("no address is known for " + host + "."));
    }

    private static void mayLoad(FleetTarget options, String host, FleetSize size) throws UsageException {
        if (!options.owns(host)) {
            throw new UsageException("--server " + host + " is not this machine; add --i-own " + host
                    + " if it is yours or you may load it.");
        }
        boolean many = size.modules() > FleetTarget.MANY || options.maxRate(false) > FleetTarget.MANY;
        if (many && !options.yes()) {
            throw new UsageException("more than " + FleetTarget.MANY + " modules or messages a second would go to "
                    + host + "; add --yes if that is meant.");
        }
    }

    @Override
    public void close() {
        platform.ifPresent(PlatformInTheBox::close);
    }
}
