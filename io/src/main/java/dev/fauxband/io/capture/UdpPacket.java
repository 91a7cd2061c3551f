package dev.fauxband.io.capture;

import dev.fauxband.data.Address;
import dev.fauxband.data.Octets;
import java.util.Optional;

/**
 * A UDP datagram with both its ends.
 *
 * @param source of the same IP version as the destination
 * @param payload at most 65,507 octets
 */
public record UdpPacket(Address source, Address destination, Octets payload) {
    static final int PROTOCOL = 17;
    static final int HEADER_OCTETS = 8;

    /** The datagram in a packet; empty when there is none, or only a later fragment of one. */
    public static Optional<UdpPacket> in(CapturedPacket packet) {
        return LinkHeader.ip(packet.at().linkType(), packet.octets()).flatMap(IpReader::udp);
    }

    /** The whole IP packet, with true checksums. */
    public Octets ip() {
        return IpWriter.packet(this);
    }
}
