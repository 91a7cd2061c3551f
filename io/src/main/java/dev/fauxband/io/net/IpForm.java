package dev.fauxband.io.net;

import dev.fauxband.data.Address;
import dev.fauxband.data.Octets;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** IP addresses in their forms: our octets, the JDK's objects, IPv4 written as IPv6 (RFC 4291 §2.5.5.2). */
public final class IpForm {
    private static final Octets MAPPED_PREFIX = Octets.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF);
    private static final Octets LOOPBACK_6 = Octets.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);

    private IpForm() {}

    /** The same address, as IPv4 if it is IPv4-mapped IPv6. */
    public static Address plain(Address address) {
        Octets ip = plain(address.ip());
        return ip.size() == address.ip().size() ? address : new Address(ip, address.port());
    }

    /** The same address, as IPv4 if it is IPv4-mapped IPv6. */
    public static Octets plain(Octets ip) {
        return ip.size() == 16 && ip.startsWith(MAPPED_PREFIX) ? ip.from(MAPPED_PREFIX.size()) : ip;
    }

    public static boolean loopback(Octets ip) {
        Octets plain = plain(ip);
        return plain.size() == 4 ? plain.at(0) == 127 : plain.equals(LOOPBACK_6);
    }

    static Address address(InetSocketAddress address) {
        return new Address(Octets.copyOf(address.getAddress().getAddress()), address.getPort());
    }

    static InetSocketAddress socketAddress(Address address) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(address.ip().toArray()), address.port());
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("an IP address has 4 or 16 octets: " + address.ip(), e);
        }
    }
}
