package dev.fauxband.io.fleet;

/** How many datagrams the modules of a shard may still send: a bucket that fills evenly. Touched only by its thread. */
final class Allowance {
    private static final double NS_PER_SECOND = 1e9;

    /** What may leave at once after a silence, in seconds of the rate. */
    private static final double BURST_S = 0.05;

    private final double perNs;
    private final double most;
    private double left;
    private long filledNs = Long.MIN_VALUE;

    private Allowance(double perSecond) {
        this.perNs = perSecond / NS_PER_SECOND;
        this.most = Math.max(1, perSecond * BURST_S);
        this.left = most;
    }

    static Allowance unlimited() {
        return new Allowance(Double.POSITIVE_INFINITY);
    }

    static Allowance of(double perSecond) {
        return new Allowance(perSecond);
    }

    /** A datagram leaves. */
    void spend() {
        left--;
    }

    /** Whether modules may be called that would send. */
    boolean some(long nowNs) {
        if (left < most) {
            left = filledNs == Long.MIN_VALUE ? left : Math.min(most, left + (nowNs - filledNs) * perNs);
        }
        filledNs = nowNs;
        return left >= 1;
    }

    /** Nanoseconds until there is some again, if there is none now. */
    long waitNs() {
        return left >= 1 ? 0 : (long) Math.ceil((1 - left) / perNs);
    }
}
