package dev.fauxband.app.fleet;

import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.fleet.figures.Unit;
import dev.fauxband.io.net.HostPort;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whom a fleet talks to, and what keeps it from hurting strangers. */
final class FleetTarget {
    /** So many modules, or messages in a second, to a host outside this machine want a second yes. */
    static final int MANY = 1_000;

    private static final double RATE_HERE = 50_000;
    private static final double RATE_ELSEWHERE = 1_000;
    private static final int COAP_PORT = 5683;

    @Option(
            names = "--server",
            paramLabel = "HOST[:PORT]",
            description = "The platform, port 5683 unless it says another. Without it a simulated one runs in the box.")
    private Optional<String> server = Optional.empty();

    @Option(
            names = "--i-own",
            paramLabel = "HOST",
            description = "The target is mine, or I may load it. Wanted for each host that is not this machine.")
    private List<String> owned = new ArrayList<>();

    @Option(
            names = "--yes",
            description =
                    "Do not ask once more before " + MANY + " modules or messages a second go to another machine.")
    private boolean yes;

    @Option(
            names = "--max-rate",
            paramLabel = "N/s",
            description = "Datagrams in a second at most. Default: 50000/s on this machine, 1000/s elsewhere.")
    private Optional<String> maxRate = Optional.empty();

    @Option(names = "--no-probe", description = "Begin although the platform does not answer a CoAP ping.")
    private boolean noProbe;

    /** The platform named, if one is. */
    Optional<HostPort> server() throws UsageException {
        if (server.isEmpty()) {
            return Optional.empty();
        }
        Optional<HostPort> place = HostPort.parse(server.get())
                .or(() -> HostPort.host(server.get()).map(host -> new HostPort(host, COAP_PORT)));
        if (place.isEmpty() || place.get().port() <= 0) {
            throw new UsageException(
                    "--server takes a host and a port such as 127.0.0.1:5683, not \"" + server.get() + "\".");
        }
        return place;
    }

    /** Whether the user says that this host is his. */
    boolean owns(String host) {
        return owned.stream().anyMatch(one -> one.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT)));
    }

    boolean yes() {
        return yes;
    }

    boolean probes() {
        return !noProbe;
    }

    /** Datagrams in a second at most. */
    double maxRate(boolean here) throws UsageException {
        if (maxRate.isEmpty()) {
            return here ? RATE_HERE : RATE_ELSEWHERE;
        }
        return Unit.PER_SECOND
                .parse(maxRate.get())
                .filter(rate -> rate > 0)
                .orElseThrow(() -> new UsageException(
                        "--max-rate takes a number per second such as 2000/s, not \"" + maxRate.get() + "\"."));
    }
}
