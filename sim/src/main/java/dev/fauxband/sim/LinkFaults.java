package dev.fauxband.sim;

/**
 * What a link does to datagrams. Probabilities are from 0 to 1.
 *
 * @param delayMinNs the shortest way, in nanoseconds
 * @param delayMaxNs the longest; each datagram draws one between
 * @param loss how likely one is lost
 * @param duplicate how likely one arrives twice
 * @param reorder how likely one is overtaken: it takes the longest way on top of its own, and those behind do not wait
 * @param truncate how likely the end of one is cut off
 */
public record LinkFaults(
        long delayMinNs, long delayMaxNs, double loss, double duplicate, double reorder, double truncate) {
    /** At once, each, whole, in order. */
    public static final LinkFaults IDEAL = new LinkFaults(0, 0, 0, 0, 0, 0);

    /** No faults but a way that takes time. */
    public static LinkFaults delay(long minNs, long maxNs) {
        return new LinkFaults(minNs, maxNs, 0, 0, 0, 0);
    }
}
