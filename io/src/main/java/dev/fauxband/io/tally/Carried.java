package dev.fauxband.io.tally;

/**
 * What the modules of a shard have carried since it began.
 *
 * @param sent datagrams that modules sent
 * @param received datagrams that reached modules
 * @param notSent datagrams that this machine did not let go
 * @param retransmitted messages that were sent again
 * @param faults times that a module failed by a mistake of ours
 */
public record Carried(long sent, long received, long notSent, long retransmitted, long faults) {
    public static final Carried NOTHING = new Carried(0, 0, 0, 0, 0);

    public Carried plus(Carried other) {
        return new Carried(
                sent + other.sent,
                received + other.received,
                notSent + other.notSent,
                retransmitted + other.retransmitted,
                faults + other.faults);
    }
}
