package dev.fauxband.io.capture;

import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import dev.fauxband.io.net.Destination;
import dev.fauxband.io.net.IpForm;
import dev.fauxband.io.net.Scheme;
import java.util.Optional;

/** Both ends of a module's datagrams: the platform as the module names it, and the module as the platform sees it. */
final class Whereabouts {
    /** What LwM2M clients like; for datagrams that never left, so that no port is known. */
    static final int PORT_UNKNOWN = 56_830;

    /** In front of an IPv4 address that is written as IPv6. */
    private static final Octets MAPPED = Octets.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF);

    private final Capture.Setup setup;

    Whereabouts(Capture.Setup setup) {
        this.setup = setup;
    }

    UdpPacket packet(Direction way, Datagram datagram) {
        Address peer = shown(datagram.peer());
        Address own = own(datagram.local(), peer.ip().size());
        return way == Direction.OUTBOUND
                ? new UdpPacket(own, peer, datagram.payload())
                : new UdpPacket(peer, own, datagram.payload());
    }

    /** Where it truly went to or came from, when that is not what the packet shows. */
    Optional<String> truly(Direction way, Address meant) {
        Destination truly = setup.redirection().destination(meant);
        String preposition = way == Direction.OUTBOUND ? "to " : "from ";
        if (truly.scheme() == Scheme.COAPS) {
            return Optional.of("inside DTLS " + preposition + truly.address());
        }
        return truly.address().equals(IpForm.plain(meant))
                ? Optional.empty()
                : Optional.of(preposition + truly.address());
    }

    /** What went inside DTLS is CoAP here, at the port of CoAP. */
    private Address shown(Address meant) {
        Address plain = IpForm.plain(meant);
        boolean secured = setup.redirection().destination(meant).scheme() == Scheme.COAPS;
        return secured ? plain.withPort(Scheme.COAP.port()) : plain;
    }

    /** Of the IP version of the other end, which may be redirected to one of the other version. */
    private Address own(Address local, int octets) {
        boolean known = !local.equals(Address.UNSPECIFIED);
        Octets ip = known ? IpForm.plain(local).ip() : setup.ip();
        int port = known ? local.port() : PORT_UNKNOWN;
        if (ip.size() == octets) {
            return new Address(ip, port);
        }
        return new Address(octets == 4 ? setup.ip() : MAPPED.concat(ip), port);
    }
}
