package dev.fauxband.io.net;

import dev.fauxband.data.Address;
import dev.fauxband.data.IpLiteral;
import dev.fauxband.data.Octets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * One {@code --redirect}: what is meant for {@code from} goes to {@code to}.
 *
 * @param to where it goes, and how; port {@link HostPort#ANY_PORT} keeps the port that was meant
 */
public record RedirectRule(HostPort from, Destination to) {
    /** The name that every machine knows without asking. */
    static final String LOCALHOST = "localhost";

    static final Octets LOCALHOST_IP = Octets.of(127, 0, 0, 1);

    /**
     * Reads {@code A:P=B:P}; IPv6 stands in brackets. A may be a host name, which is never looked up, and {@code *}
     * stands for any host or port. B may be a host name, which is looked up here and now; its port {@code *} keeps the
     * port; {@code coaps://} before it puts DTLS on the way, and then the port may be left out.
     *
     * @param reach with {@link Reach#LOOPBACK} no resolver is asked: of names only localhost is known
     */
    static Parsed<RedirectRule> parse(String text, Reach reach, Resolver resolver) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            return refused(text, "must look like 180.101.147.115:5683=127.0.0.1:5683");
        }
        Optional<HostPort> from = HostPort.parse(text.substring(0, equals));
        if (from.isEmpty()) {
            return refused(text, "needs an address, a host name or *, a colon and a port (1-65535 or *) before the =");
        }
        String right = text.substring(equals + 1);
        Optional<Scheme> named = scheme(right);
        Optional<HostPort> to = target(right, named).filter(target -> !target.anyHost());
        if (to.isEmpty()) {
            return refused(text, "needs an address or a host name, a colon and a port (1-65535 or *) after the =");
        }
        Optional<Octets> ip = known(to.get().host());
        if (ip.isEmpty() && reach == Reach.LOOPBACK) {
            return refused(text, "needs an IP address or localhost after the =: --net loopback asks no resolver");
        }
        ip = ip.or(() -> resolver.resolve(to.get().host()));
        if (ip.isEmpty()) {
            return refused(text, "leads to " + to.get().host() + ", which has no address; write an address instead");
        }
        Address target = new Address(IpForm.plain(ip.get()), to.get().port());
        return Parsed.accepted(new RedirectRule(from.get(), new Destination(named.orElse(Scheme.COAP), target)));
    }

    private static Optional<Scheme> scheme(String right) {
        String lower = right.toLowerCase(Locale.ROOT);
        return Arrays.stream(Scheme.values())
                .filter(scheme -> lower.startsWith(scheme.prefix()))
                .findFirst();
    }

    private static Optional<HostPort> target(String right, Optional<Scheme> named) {
        if (named.isEmpty()) {
            return HostPort.parse(right);
        }
        String place = right.substring(named.get().prefix().length());
        return HostPort.parse(place)
                .or(() -> HostPort.host(place)
                        .map(host -> new HostPort(host, named.get().port())));
    }

    private static Parsed<RedirectRule> refused(String text, String why) {
        return Parsed.refused("--redirect " + text + " " + why + ".");
    }

    private static Optional<Octets> known(String host) {
        return host.equals(LOCALHOST) ? Optional.of(LOCALHOST_IP) : IpLiteral.parse(host);
    }
}
