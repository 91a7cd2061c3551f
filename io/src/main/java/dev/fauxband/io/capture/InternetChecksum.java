package dev.fauxband.io.capture;

/** The checksum of IPv4 and UDP: RFC 1071. */
final class InternetChecksum {
    private static final int WORD = 0xFFFF;

    private long sum;

    /** Octets that begin at an even place; behind an odd number of them an octet of 0 is thought. */
    InternetChecksum add(byte[] octets) {
        for (int i = 0; i < octets.length; i += 2) {
            int low = i + 1 < octets.length ? Byte.toUnsignedInt(octets[i + 1]) : 0;
            add(Byte.toUnsignedInt(octets[i]) << Byte.SIZE | low);
        }
        return this;
    }

    /** A number of 16 bits. */
    InternetChecksum add(int word) {
        sum += word;
        return this;
    }

    /** What stands in the header. */
    int value() {
        long folded = sum;
        while (folded > WORD) {
            folded = (folded & WORD) + (folded >>> Short.SIZE);
        }
        return (int) ~folded & WORD;
    }
}
