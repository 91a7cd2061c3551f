package dev.fauxband.io.capture;

import dev.fauxband.data.Address;
import dev.fauxband.data.Octets;
import java.util.Optional;

/** Finds the UDP datagram in an IP packet: RFC 791, RFC 8200, RFC 768. */
final class IpReader {
    private static final int IPV4_HEADER_OCTETS_MIN = 20;
    private static final int IPV4_FLAGS_AT = 6;
    private static final int IPV4_PROTOCOL_AT = 9;
    private static final int IPV4_ADDRESSES_AT = 12;
    private static final int FRAGMENT_OFFSET = 0x1FFF;

    private static final int IPV6_HEADER_OCTETS = 40;
    private static final int IPV6_NEXT_AT = 6;
    private static final int IPV6_ADDRESSES_AT = 8;
    private static final int HOP_BY_HOP = 0;
    private static final int ROUTING = 43;
    private static final int DESTINATION = 60;
    private static final int EXTENSION_UNIT = 8;

    private IpReader() {}

    /** The datagram; as much of it as is there, when the capture cut it off. */
    static Optional<UdpPacket> udp(Octets ip) {
        if (ip.isEmpty()) {
            return Optional.empty();
        }
        return switch (ip.at(0) >> 4) {
            case 4 -> ipv4(ip);
            case 6 -> ipv6(ip);
            default -> Optional.empty();
        };
    }

    private static Optional<UdpPacket> ipv4(Octets ip) {
        int header = (ip.at(0) & 0xF) * Integer.BYTES;
        if (header < IPV4_HEADER_OCTETS_MIN || ip.size() < header) {
            return Optional.empty();
        }
        boolean first = (word(ip, IPV4_FLAGS_AT) & FRAGMENT_OFFSET) == 0;
        boolean udp = ip.at(IPV4_PROTOCOL_AT) == UdpPacket.PROTOCOL;
        return first && udp ? udp(ip, header, IPV4_ADDRESSES_AT, 4) : Optional.empty();
    }

    private static Optional<UdpPacket> ipv6(Octets ip) {
        if (ip.size() < IPV6_HEADER_OCTETS) {
            return Optional.empty();
        }
        int next = ip.at(IPV6_NEXT_AT);
        int at = IPV6_HEADER_OCTETS;
        while ((next == HOP_BY_HOP || next == ROUTING || next == DESTINATION) && ip.size() >= at + EXTENSION_UNIT) {
            next = ip.at(at);
            at += (ip.at(at + 1) + 1) * EXTENSION_UNIT;
        }
        return next == UdpPacket.PROTOCOL ? udp(ip, at, IPV6_ADDRESSES_AT, 16) : Optional.empty();
    }

    private static Optional<UdpPacket> udp(Octets ip, int at, int addressesAt, int addressOctets) {
        int begin = at + UdpPacket.HEADER_OCTETS;
        if (ip.size() < begin) {
            return Optional.empty();
        }
        int end = Math.min(ip.size(), at + word(ip, at + 4));
        int middle = addressesAt + addressOctets;
        return Optional.of(new UdpPacket(
                new Address(ip.slice(addressesAt, middle), word(ip, at)),
                new Address(ip.slice(middle, middle + addressOctets), word(ip, at + 2)),
                ip.slice(begin, Math.max(begin, end))));
    }

    private static int word(Octets octets, int at) {
        return (int) octets.slice(at, at + 2).toUint();
    }
}
