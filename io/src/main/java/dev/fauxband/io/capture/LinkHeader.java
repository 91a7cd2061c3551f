package dev.fauxband.io.capture;

import dev.fauxband.data.Octets;
import java.util.Optional;

/** What stands before the IP packet on a link. */
final class LinkHeader {
    private static final int ETHER_IPV4 = 0x0800;
    private static final int ETHER_IPV6 = 0x86DD;
    private static final int ETHER_VLAN = 0x8100;
    private static final int ETHER_SERVICE_VLAN = 0x88A8;
    private static final int VLAN_OCTETS = 4;
    private static final int ETHERNET_TYPE_AT = 12;
    private static final int ETHERNET_OCTETS = 14;
    private static final int NULL_OCTETS = 4;
    private static final int SLL_TYPE_AT = 14;
    private static final int SLL_OCTETS = 16;
    private static final int SLL2_OCTETS = 20;

    private LinkHeader() {}

    /** The IP packet behind it; empty when there is none, or the link is not known here. */
    static Optional<Octets> ip(int linkType, Octets frame) {
        return switch (linkType) {
            case LinkType.RAW, LinkType.IPV4, LinkType.IPV6 -> Optional.of(frame);
            case LinkType.NULL, LinkType.LOOP -> behind(frame, NULL_OCTETS);
            case LinkType.ETHERNET -> typed(frame, ETHERNET_TYPE_AT, ETHERNET_OCTETS);
            case LinkType.LINUX_SLL -> typed(frame, SLL_TYPE_AT, SLL_OCTETS);
            case LinkType.LINUX_SLL2 -> typed(frame, 0, SLL2_OCTETS);
            default -> Optional.empty();
        };
    }

    private static Optional<Octets> typed(Octets frame, int typeAt, int octets) {
        if (frame.size() < octets) {
            return Optional.empty();
        }
        int type = word(frame, typeAt);
        int end = octets;
        while ((type == ETHER_VLAN || type == ETHER_SERVICE_VLAN) && frame.size() >= end + VLAN_OCTETS) {
            type = word(frame, end + 2);
            end += VLAN_OCTETS;
        }
        return type == ETHER_IPV4 || type == ETHER_IPV6 ? behind(frame, end) : Optional.empty();
    }

    private static Optional<Octets> behind(Octets frame, int octets) {
        return frame.size() < octets ? Optional.empty() : Optional.of(frame.from(octets));
    }

    private static int word(Octets frame, int at) {
        return (int) frame.slice(at, at + 2).toUint();
    }
}
