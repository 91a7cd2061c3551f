package dev.fauxband.sim.behaviour;

/**
 * What a host does when something failed.
 *
 * @param firstNs how long it waits first, more than 0
 * @param maxNs how long it waits at most
 * @param factor how much longer each further wait is, from 1
 * @param jitter the share by which a wait may be longer or shorter, 0 to 1
 * @param reopen whether it looks after its registration when a send failed, and registers again when that is gone
 */
public record FailReaction(long firstNs, long maxNs, double factor, double jitter, boolean reopen) {
    private static final long SECOND_NS = 1_000_000_000L;

    /** 5 s, doubled up to 10 min, a fifth more or less. */
    public static final FailReaction USUAL = new FailReaction(5 * SECOND_NS, 600 * SECOND_NS, 2, 0.2, true);

    public FailReaction {
        if (firstNs <= 0 || maxNs < firstNs || factor < 1 || jitter < 0 || jitter > 1) {
            throw new IllegalArgumentException("no back-off: " + firstNs + " to " + maxNs + " ns");
        }
    }

    /**
     * How long to wait.
     *
     * @param failures that came before, in a row
     * @param luck 0 to 1
     */
    long waitNs(int failures, double luck) {
        double whole = Math.min((double) maxNs, firstNs * Math.pow(factor, failures));
        return Math.max(1, Math.round(whole * (1 + jitter * (2 * luck - 1))));
    }
}
