package dev.fauxband.io.capture;

/** The link types that this room writes or looks into, by the numbers of tcpdump.org's registry. */
public final class LinkType {
    /** BSD loopback: an address family in the writer's byte order, then IP. */
    public static final int NULL = 0;

    public static final int ETHERNET = 1;

    /** IPv4 or IPv6 at once. */
    public static final int RAW = 101;

    /** OpenBSD loopback: as {@link #NULL}, in network order. */
    public static final int LOOP = 108;

    /** Linux "any" device, 16 octets of header. */
    public static final int LINUX_SLL = 113;

    /** For private use; ours is a line between host and module, in one packet, without its end. */
    public static final int USER0 = 147;

    public static final int IPV4 = 228;
    public static final int IPV6 = 229;

    /** Linux "any" device, 20 octets of header. */
    public static final int LINUX_SLL2 = 276;

    private LinkType() {}
}
