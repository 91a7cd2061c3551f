package dev.fauxband.io.net;

import dev.fauxband.data.IpLiteral;
import dev.fauxband.data.Octets;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * Where datagrams come from: {@code --bind}.
 *
 * @param ip the source address; empty: whatever the route gives
 * @param port the first source port, 1–65535, or 0 for any; when somebody else has it by then, it is any
 */
public record SourceAddress(Optional<Octets> ip, int port) {
    /** Whatever the system gives. */
    public static final SourceAddress ANY = new SourceAddress(Optional.empty(), 0);

    /**
     * Reads {@code ADDR} or {@code ADDR:PORT}, IPv6 in brackets, and tries whether this machine has it.
     *
     * @param reach with {@link Reach#LOOPBACK} it must be a loopback address
     */
    public static Parsed<SourceAddress> parse(String text, Reach reach) {
        Optional<HostPort> whole =
                HostPort.parse(text).or(() -> HostPort.host(text).map(host -> new HostPort(host, HostPort.ANY_PORT)));
        Optional<Octets> ip = whole.flatMap(SourceAddress::ip);
        if (ip.isEmpty()) {
            return refused(text, "needs an IP address of this machine such as 127.0.0.2 or [::1]:40000");
        }
        if (!reach.permits(ip.get())) {
            return refused(text, "is no loopback address, but --net loopback keeps datagrams on this machine");
        }
        SourceAddress source = new SourceAddress(ip, whole.get().port());
        try (DatagramSocket tried = new DatagramSocket(source.socketAddress())) {
            return tried.isBound() ? Parsed.accepted(source) : refused(text, "cannot be had");
        } catch (IOException e) {
            return refused(text, "cannot be had (" + e.getMessage() + "); name another address or port");
        }
    }

    private static Optional<Octets> ip(HostPort whole) {
        return whole.host().equals(RedirectRule.LOCALHOST)
                ? Optional.of(RedirectRule.LOCALHOST_IP)
                : IpLiteral.parse(whole.host()).map(IpForm::plain);
    }

    private static Parsed<SourceAddress> refused(String text, String why) {
        return Parsed.refused("--bind " + text + " " + why + ".");
    }

    private InetSocketAddress socketAddress() throws IOException {
        return new InetSocketAddress(InetAddress.getByAddress(ip.orElseThrow().toArray()), port);
    }
}
