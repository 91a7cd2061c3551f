package dev.fauxband.sim.behaviour;

/**
 * To which all programs of a shard report. Nothing is made for a call. Times are those of the inputs, in nanoseconds; a
 * latency counts from when the work was due, not from when it could begin.
 */
public interface Ledger {
    /** Nobody counts. */
    Ledger NONE = new Ledger() {
        @Override
        public void became(HostState from, HostState to) {}

        @Override
        public void ended(Work work, long dueNs, long sentNs, long endNs) {}

        @Override
        public void failed(Work work, long dueNs, long endNs, String why) {}

        @Override
        public void missed(Work work) {}

        @Override
        public void written() {}
    };

    /** A program left a state for another. */
    void became(HostState from, HostState to);

    /** Work was done. A non-confirmable message ends when it is sent. */
    void ended(Work work, long dueNs, long sentNs, long endNs);

    /** Work was tried in vain. */
    void failed(Work work, long dueNs, long endNs, String why);

    /** Work came due while the same had not begun yet; it is left out. */
    void missed(Work work);

    /** The platform wrote a value. */
    void written();
}
