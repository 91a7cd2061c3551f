package dev.fauxband.sim.air;

/** The RRC connection as the network sees it: from its set-up until some seconds after the last datagram. */
final class Connection {
    private long fromNs = Long.MIN_VALUE;
    private long untilNs = Long.MIN_VALUE;
    private long tailNs;

    /** @param newTailNs how long the network keeps it after a datagram, from now on */
    void tail(long newTailNs) {
        tailNs = newTailNs;
    }

    boolean idle(long nowNs) {
        return nowNs >= untilNs;
    }

    /** A datagram needs it: when it can go. The set-up takes its time unless there is a connection already. */
    long ready(long nowNs, long setupNs) {
        if (idle(nowNs)) {
            fromNs = nowNs + setupNs;
        }
        use(nowNs);
        return Math.max(nowNs, fromNs);
    }

    /** Something was sent or received; from there the module counts too, so that AT+CSCON? says the same. */
    void use(long nowNs) {
        untilNs = nowNs + tailNs;
    }
}
