package dev.fauxband.app.cli;

import dev.fauxband.io.net.Parsed;
import dev.fauxband.io.net.Reach;
import dev.fauxband.io.net.Redirection;
import dev.fauxband.io.net.Resolver;
import dev.fauxband.io.net.SourceAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where datagrams of the module go. A mixin of each command whose module talks over UDP. */
public final class NetOptions {
    @Option(
            names = "--redirect",
            paramLabel = "A:P=B:P",
            description = "Send what is meant for A:P to B:P, and let the answers come in as from A:P. "
                    + "A, P or both may be *: *=127.0.0.1:5683 leads everything there; B:* keeps the port. Names may "
                    + "stand on both sides, IPv6 in brackets. The most specific rule counts, of equals the later. "
                    + "AT+QLWSERV? still answers A. May come again.")
    private List<String> rules = new ArrayList<>();

    @Option(
            names = "--net",
            paramLabel = "all|loopback",
            description = "With loopback nothing leaves 127.0.0.0/8 and ::1, and no resolver is asked. "
                    + "FAUXBAND_NET says the same; the stricter wins.")
    private Optional<String> net = Optional.empty();

    @Option(
            names = "--bind",
            paramLabel = "ADDR[:PORT]",
            description = "Datagrams come from this address of the machine, and at first from this port. "
                    + "With --net loopback it must be in 127.0.0.0/8 or ::1.")
    private Optional<String> bind = Optional.empty();

    /**
     * What {@code --redirect} said.
     *
     * @param reach whether names that datagrams are led to may be looked up
     */
    public Redirection redirection(Reach reach, Resolver resolver) throws UsageException {
        return accepted(Redirection.parse(rules, reach, resolver));
    }

    /** Where datagrams come from: what {@code --bind} said. */
    public SourceAddress source(Reach reach) throws UsageException {
        return bind.isEmpty() ? SourceAddress.ANY : accepted(SourceAddress.parse(bind.get(), reach));
    }

    /**
     * The stricter of {@code --net} and the variable {@code FAUXBAND_NET}.
     *
     * @param environment the variables of the process
     */
    public Reach reach(Map<String, String> environment) throws UsageException {
        return accepted(Reach.choose(net, environment));
    }

    /** Refuses a {@code FAUXBAND_NET} that nobody can mean, where datagrams stay on this machine anyway. */
    public static void check(Map<String, String> environment) throws UsageException {
        Reach unused = accepted(Reach.choose(Optional.empty(), environment));
    }

    private static <T> T accepted(Parsed<T> parsed) throws UsageException {
        if (parsed instanceof Parsed.Refused<T> refused) {
            throw new UsageException(refused.why());
        }
        return ((Parsed.Accepted<T>) parsed).value();
    }
}
