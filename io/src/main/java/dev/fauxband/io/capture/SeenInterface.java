package dev.fauxband.io.capture;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;

/**
 * An interface as a file declares it.
 *
 * @param snap the octets that are kept of a packet at most; 0: all
 * @param unitsPerSecond what a time counts in
 * @param offsetS seconds that each time lacks
 */
record SeenInterface(CaptureInterface shown, int snap, BigInteger unitsPerSecond, long offsetS) {
    private static final BigInteger NS_PER_SECOND = BigInteger.valueOf(1_000_000_000);
    private static final int HEAD_OCTETS = 8;
    private static final int MICROSECONDS = 6;

    /** Set in if_tsresol: a power of two, not of ten. */
    private static final int BINARY = 0x80;

    static SeenInterface read(ByteBuffer body) throws IOException {
        if (body.remaining() < HEAD_OCTETS) {
            throw new IOException("no pcapng: an interface is shorter than what is in it");
        }
        int linkType = Short.toUnsignedInt(body.getShort());
        body.getShort();
        int snap = body.getInt();
        PcapngOptions options = PcapngOptions.read(body);
        int resolution = options.first(PcapngBlock.TIME_RESOLUTION, 1)
                .map(value -> Byte.toUnsignedInt(value.get()))
                .orElse(MICROSECONDS);
        long offsetS = options.first(PcapngBlock.TIME_OFFSET, Long.BYTES)
                .map(ByteBuffer::getLong)
                .orElse(0L);
        String name = options.text(PcapngBlock.INTERFACE_NAME).orElse("");
        return new SeenInterface(new CaptureInterface(linkType, name), snap, units(resolution), offsetS);
    }

    private static BigInteger units(int resolution) {
        return (resolution & BINARY) == 0
                ? BigInteger.TEN.pow(resolution)
                : BigInteger.TWO.pow(resolution & (BINARY - 1));
    }

    /** A time of the file in nanoseconds; {@code units} is unsigned. */
    long atNs(long units) {
        BigInteger unsigned = new BigInteger(Long.toUnsignedString(units));
        return unsigned.multiply(NS_PER_SECOND).divide(unitsPerSecond).longValue() + offsetS * 1_000_000_000L;
    }

    int snapLength(int original) {
        return snap == 0 ? original : Math.min(original, snap);
    }
}
