package dev.fauxband.sim.air;

/** What datagrams need one after the other: while one is on the air the next waits. */
final class Channel {
    /** An IPv4 header and a UDP header. */
    static final int HEADER_OCTETS = 28;

    private static final long OCTET_BITS_NS = 8_000_000_000L;
    private static final long US_NS = 1_000;

    private long freeAtNs = Long.MIN_VALUE;

    /**
     * When the last bit of a datagram is through.
     *
     * @param readyNs when it may begin
     * @param payloadOctets without headers
     * @param bitsPerSecond 0: it takes no time, and keeps nobody waiting
     */
    long pass(long readyNs, int payloadOctets, int bitsPerSecond) {
        if (bitsPerSecond == 0) {
            return readyNs;
        }
        long airtimeNs = (payloadOctets + HEADER_OCTETS) * OCTET_BITS_NS / bitsPerSecond;
        long wholeUs = (airtimeNs + US_NS - 1) / US_NS;
        freeAtNs = Math.max(readyNs, freeAtNs) + wholeUs * US_NS;
        return freeAtNs;
    }
}
