package dev.fauxband.io.net.onesocket;

import dev.fauxband.data.IpLiteral;
import dev.fauxband.data.Octets;
import dev.fauxband.io.net.Parsed;
import dev.fauxband.io.net.Reach;
import java.util.Optional;

/**
 * The IPv4 addresses that modules send from, one after the other: those of a prefix. The first and the last of a prefix
 * shorter than 31 bits are left out: they are the network's and the broadcast.
 *
 * @param network its octets as one number
 * @param bits the length of the prefix, 8–32
 */
public record SourcePool(int network, int bits) {
    /** 127.16.0.0/12: a million addresses that every Linux has on loopback without being told. */
    public static final SourcePool LOOPBACK = new SourcePool(0x7F10_0000, 12);

    /** The one address that the route gives; modules differ by their ports. */
    public static final SourcePool ROUTED = new SourcePool(0, 32);

    private static final int BITS_MIN = 8;
    private static final int BITS_MAX = 32;

    /** The prefix has 8 to 32 bits and none beyond them. */
    public SourcePool {
        if (bits < BITS_MIN || bits > BITS_MAX || (network & ~mask(bits)) != 0) {
            throw new IllegalArgumentException(dotted(network) + "/" + bits);
        }
    }

    /** Just this IPv4 address: modules differ by their ports. */
    public static SourcePool only(Octets ip) {
        return new SourcePool((int) ip.toUint(), BITS_MAX);
    }

    /**
     * Reads {@code 10.20.0.0/16}, a prefix of 8 to 32 bits, or a single address.
     *
     * @param reach with {@link Reach#LOOPBACK} all addresses must be loopback's
     */
    public static Parsed<SourcePool> parse(String text, Reach reach) {
        int slash = text.indexOf('/');
        Optional<Octets> ip =
                IpLiteral.parse(slash < 0 ? text : text.substring(0, slash)).filter(literal -> literal.size() == 4);
        int bits = slash < 0 ? BITS_MAX : number(text.substring(slash + 1));
        if (ip.isEmpty() || bits < BITS_MIN || bits > BITS_MAX) {
            return refused(text, "must be an IPv4 prefix of 8 to 32 bits such as 10.20.0.0/16");
        }
        int network = (int) ip.get().toUint();
        if ((network & ~mask(bits)) != 0) {
            String meant = dotted(network & mask(bits)) + "/" + bits;
            return refused(text, "has bits beyond its prefix: did you mean " + meant);
        }
        if (!reach.permits(ip.get())) {
            return refused(text, "is not on loopback, but --net loopback keeps datagrams on this machine");
        }
        return Parsed.accepted(new SourcePool(network, bits));
    }

    /** How many addresses, at least one. */
    public int size() {
        int all = 1 << (BITS_MAX - bits);
        return all <= 2 ? all : all - 2;
    }

    /** Its lowest address. */
    public Octets lowest() {
        return octets(first());
    }

    /** Its highest address. */
    public Octets highest() {
        return octets(first() + size() - 1);
    }

    /** The address with this index, its octets as one number. */
    int address(int index) {
        return first() + index;
    }

    /** The address with this index. */
    Octets octetsOf(int index) {
        return octets(address(index));
    }

    /** Which one this address is, or −1. */
    int index(int address) {
        if (network == 0) {
            return 0;
        }
        int index = address - first();
        return index < size() ? Math.max(-1, index) : -1;
    }

    /** {@code 10.20.0.0/16}, or a single address. */
    @Override
    public String toString() {
        return bits == BITS_MAX ? dotted(network) : dotted(network) + "/" + bits;
    }

    private int first() {
        return bits >= BITS_MAX - 1 ? network : network + 1;
    }

    private static int mask(int bits) {
        return -1 << (BITS_MAX - bits);
    }

    /** −1 when it is no number of two digits. */
    private static int number(String text) {
        boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && !text.isEmpty() && text.length() <= 2 ? Integer.parseInt(text) : -1;
    }

    private static String dotted(int address) {
        return IpLiteral.format(octets(address));
    }

    private static Octets octets(int address) {
        return Octets.of(address >>> 24 & 0xFF, address >>> 16 & 0xFF, address >>> 8 & 0xFF, address & 0xFF);
    }

    private static Parsed<SourcePool> refused(String text, String why) {
        return Parsed.refused("--sources " + text + " " + why + ".");
    }
}
