package dev.fauxband.data;

/**
 * An IP address and a UDP port.
 *
 * @param ip 4 octets (IPv4) or 16 (IPv6), network order
 * @param port 0–65535
 */
public record Address(Octets ip, int port) {
    /** Where a datagram's local side does not matter: the socket belongs to one module. */
    public static final Address UNSPECIFIED = new Address(Octets.of(0, 0, 0, 0), 0);

    public Address withPort(int newPort) {
        return new Address(ip, newPort);
    }

    /** {@code 127.0.0.1:5683} or {@code [::1]:5683}. */
    @Override
    public String toString() {
        String host = IpLiteral.format(ip);
        return ip.size() == 4 ? host + ":" + port : "[" + host + "]:" + port;
    }
}
