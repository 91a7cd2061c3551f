package dev.fauxband.io.capture;

import dev.fauxband.data.Octets;
import java.nio.ByteBuffer;

/** Makes IP packets of UDP datagrams: RFC 791, RFC 8200, RFC 768. */
final class IpWriter {
    private static final int IPV4_HEADER_OCTETS = 20;
    private static final int IPV4_CHECKSUM_AT = 10;
    private static final int VERSION_AND_WORDS = 0x45;
    private static final int DO_NOT_FRAGMENT = 0x4000;
    private static final int IPV6_HEADER_OCTETS = 40;
    private static final int VERSION_6 = 0x6000_0000;
    private static final int HOPS = 64;
    private static final int UDP_CHECKSUM_AT = 6;

    /** In a UDP header 0 says that there is no checksum; this is the same sum. */
    private static final int ZERO_AS_SUM = 0xFFFF;

    private IpWriter() {}

    static Octets packet(UdpPacket datagram) {
        byte[] udp = udp(datagram);
        byte[] header = datagram.source().ip().size() == 4 ? ipv4(datagram, udp.length) : ipv6(datagram, udp.length);
        return Octets.copyOf(header).concat(Octets.copyOf(udp));
    }

    private static byte[] ipv4(UdpPacket datagram, int octets) {
        ByteBuffer header = ByteBuffer.allocate(IPV4_HEADER_OCTETS)
                .put((byte) VERSION_AND_WORDS)
                .put((byte) 0)
                .putShort((short) (IPV4_HEADER_OCTETS + octets))
                .putShort((short) 0)
                .putShort((short) DO_NOT_FRAGMENT)
                .put((byte) HOPS)
                .put((byte) UdpPacket.PROTOCOL)
                .putShort((short) 0)
                .put(datagram.source().ip().toArray())
                .put(datagram.destination().ip().toArray());
        int checksum = new InternetChecksum().add(header.array()).value();
        return header.putShort(IPV4_CHECKSUM_AT, (short) checksum).array();
    }

    private static byte[] ipv6(UdpPacket datagram, int octets) {
        return ByteBuffer.allocate(IPV6_HEADER_OCTETS)
                .putInt(VERSION_6)
                .putShort((short) octets)
                .put((byte) UdpPacket.PROTOCOL)
                .put((byte) HOPS)
                .put(datagram.source().ip().toArray())
                .put(datagram.destination().ip().toArray())
                .array();
    }

    private static byte[] udp(UdpPacket datagram) {
        int octets = UdpPacket.HEADER_OCTETS + datagram.payload().size();
        ByteBuffer whole = ByteBuffer.allocate(octets)
                .putShort((short) datagram.source().port())
                .putShort((short) datagram.destination().port())
                .putShort((short) octets)
                .putShort((short) 0)
                .put(datagram.payload().toArray());
        // The pseudo header: both addresses, protocol and length.
        int checksum = new InternetChecksum()
                .add(datagram.source().ip().toArray())
                .add(datagram.destination().ip().toArray())
                .add(UdpPacket.PROTOCOL)
                .add(octets)
                .add(whole.array())
                .value();
        return whole.putShort(UDP_CHECKSUM_AT, (short) (checksum == 0 ? ZERO_AS_SUM : checksum))
                .array();
    }
}
