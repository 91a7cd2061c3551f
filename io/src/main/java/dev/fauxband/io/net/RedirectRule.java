package dev.fauxband.io.net;

import dev.fauxband.data.Address;
import dev.fauxband.data.IpLiteral;
import dev.fauxband.data.Octets;
import java.util.Locale;
import java.util.Optional;

/**
 * One {@code --redirect}: what is meant for {@code host:port} goes to {@code to}.
 *
 * @param host an IP literal or a host name, in lower case
 * @param port 1–65535
 */
public record RedirectRule(String host, int port, Address to) {
    /** The name that every machine knows without asking. */
    static final String LOCALHOST = "localhost";

    static final Octets LOCALHOST_IP = Octets.of(127, 0, 0, 1);

    private static final int HOST_CHARS_MAX = 253;

    /** Reads {@code A:P=B:P}; IPv6 stands in brackets, A may be a host name, B is an IP address or localhost. */
    public static Parsed<RedirectRule> parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            return refused(text, "must look like 180.101.147.115:5683=127.0.0.1:5683");
        }
        Optional<HostPort> from = hostPort(text.substring(0, equals));
        if (from.isEmpty()) {
            return refused(text, "needs an address or a host name, a colon and a port (1-65535) before the =");
        }
        Optional<HostPort> to = hostPort(text.substring(equals + 1));
        if (to.isEmpty()) {
            return refused(text, "needs an IP address, a colon and a port (1-65535) after the =");
        }
        Optional<Octets> ip = literal(to.get().host);
        if (ip.isEmpty()) {
            return refused(text, "needs an IP address or localhost after the =, no other host name");
        }
        Address target = IpForm.plain(new Address(ip.get(), to.get().port));
        return Parsed.accepted(new RedirectRule(from.get().host, from.get().port, target));
    }

    private static Parsed<RedirectRule> refused(String text, String why) {
        return Parsed.refused("--redirect " + text + " " + why + ".");
    }

    /** The address on the left, if it is a literal and no name. */
    Optional<Address> from() {
        return IpLiteral.parse(host).map(ip -> IpForm.plain(new Address(ip, port)));
    }

    private static Optional<Octets> literal(String host) {
        return host.equals(LOCALHOST) ? Optional.of(LOCALHOST_IP) : IpLiteral.parse(host);
    }

    /** Host and port as read, not yet known to be of use. */
    private record HostPort(String host, int port) {}

    private static Optional<HostPort> hostPort(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1) {
            return Optional.empty();
        }
        int port = port(text.substring(colon + 1));
        String host = text.substring(0, colon).toLowerCase(Locale.ROOT);
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        if (bracketed) {
            host = host.substring(1, host.length() - 1);
        }
        boolean ipv6 = host.indexOf(':') >= 0;
        if (port < 1 || bracketed != ipv6 || !(ipv6 ? IpLiteral.parse(host).isPresent() : plausible(host))) {
            return Optional.empty();
        }
        return Optional.of(new HostPort(host, port));
    }

    /** The number, or -1 when it is none or no port. */
    private static int port(String digits) {
        if (digits.isEmpty() || digits.length() > 5) {
            return -1;
        }
        int port = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            port = 10 * port + c - '0';
        }
        return port <= 65535 ? port : -1;
    }

    /** Whether this may be an IPv4 literal or a host name. What looks like a number but is no address is neither. */
    private static boolean plausible(String host) {
        if (host.isEmpty() || host.length() > HOST_CHARS_MAX) {
            return false;
        }
        boolean letters = false;
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean letter = (c >= 'a' && c <= 'z') || c == '_' || c == '-';
            if (!digit && !letter && c != '.') {
                return false;
            }
            letters |= letter;
        }
        return letters || IpLiteral.parse(host).isPresent();
    }
}
