package dev.fauxband.io.tally;

/**
 * What the modules of one shard have carried, counted as it happens: to ask a hundred thousand modules each second
 * would keep them all waiting. Touched only by the shard's thread.
 */
public final class CarriedCount {
    private long sent;
    private long received;
    private long notSent;
    private long retransmitted;
    private long faults;

    /** A module sends a datagram. */
    public void sent() {
        sent++;
    }

    /** A datagram has come for a module. */
    public void received() {
        received++;
    }

    /** This machine did not let a datagram go. */
    public void notSent() {
        notSent++;
    }

    /** A module has sent so many messages again. */
    public void retransmitted(int messages) {
        retransmitted += messages;
    }

    /** A module has failed by a mistake of ours. */
    public void failed() {
        faults++;
    }

    /** All of it until now. */
    public Carried now() {
        return new Carried(sent, received, notSent, retransmitted, faults);
    }
}
