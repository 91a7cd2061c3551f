package dev.fauxband.app.cli;

import dev.fauxband.io.net.Parsed;
import dev.fauxband.io.net.Reach;
import dev.fauxband.io.net.Redirection;
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
                    + "AT+QLWSERV? still answers A. May come again.")
    private List<String> rules = new ArrayList<>();

    @Option(
            names = "--net",
            paramLabel = "all|loopback",
            description = "With loopback nothing leaves 127.0.0.0/8 and ::1, and no resolver is asked. "
                    + "FAUXBAND_NET says the same; the stricter wins.")
    private Optional<String> net = Optional.empty();

    /** What {@code --redirect} said. */
    public Redirection redirection() throws UsageException {
        return accepted(Redirection.parse(rules));
    }

    /**
     * The stricter of {@code --net} and the variable {@code FAUXBAND_NET}.
     *
     * @param environment the variables of the process
     */
    public Reach reach(Map<String, String> environment) throws UsageException {
        return accepted(Reach.choose(net, environment));
    }

    private static <T> T accepted(Parsed<T> parsed) throws UsageException {
        if (parsed instanceof Parsed.Refused<T> refused) {
            throw new UsageException(refused.why());
        }
        return ((Parsed.Accepted<T>) parsed).value();
    }
}
