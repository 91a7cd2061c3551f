package dev.fauxband.io.net;

import dev.fauxband.data.IpLiteral;
import dev.fauxband.data.Octets;
import java.util.Locale;
import java.util.Optional;

/**
 * Host and port as a user writes them: {@code 10.0.0.1:5683}, {@code [::1]:5683}, {@code iot.example.com:*}, {@code *}.
 *
 * @param host an IP literal without brackets, a host name in lower case, or {@link #ANY_HOST}
 * @param port 1–65535, or {@link #ANY_PORT}
 */
public record HostPort(String host, int port) {
    public static final String ANY_HOST = "*";
    public static final int ANY_PORT = 0;

    private static final int HOST_CHARS_MAX = 253;
    private static final int PORT_MAX = 65_535;

    /** Reads host, colon and port; a single {@code *} stands for any host at any port. */
    public static Optional<HostPort> parse(String text) {
        if (text.equals(ANY_HOST)) {
            return Optional.of(new HostPort(ANY_HOST, ANY_PORT));
        }
        int colon = text.lastIndexOf(':');
        if (colon < 1) {
            return Optional.empty();
        }
        Optional<Integer> port = port(text.substring(colon + 1));
        Optional<String> host = host(text.substring(0, colon));
        return host.flatMap(h -> port.map(p -> new HostPort(h, p)));
    }

    /** A host alone, IPv6 in brackets. */
    public static Optional<String> host(String text) {
        String host = text.toLowerCase(Locale.ROOT);
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        if (bracketed) {
            host = host.substring(1, host.length() - 1);
        }
        boolean ipv6 = host.indexOf(':') >= 0;
        boolean valid = ipv6 ? IpLiteral.parse(host).isPresent() : plausible(host);
        return valid && bracketed == ipv6 ? Optional.of(host) : Optional.empty();
    }

    public boolean anyHost() {
        return host.equals(ANY_HOST);
    }

    /** The address of the host, if it is a literal and no name. */
    public Optional<Octets> ip() {
        return IpLiteral.parse(host).map(IpForm::plain);
    }

    private static Optional<Integer> port(String text) {
        if (text.equals("*")) {
            return Optional.of(ANY_PORT);
        }
        if (text.isEmpty() || text.length() > 5 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(text)).filter(port -> port >= 1 && port <= PORT_MAX);
    }

    /** Whether this may be *, an IPv4 literal or a host name. What looks like a number but is no address is neither. */
    private static boolean plausible(String host) {
        if (host.equals(ANY_HOST)) {
            return true;
        }
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
