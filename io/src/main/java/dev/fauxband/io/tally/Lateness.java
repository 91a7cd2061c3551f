package dev.fauxband.io.tally;

/**
 * How late a shard called modules that were due: what it says of the generator, not of the platform.
 *
 * @param late calls more than {@link #BOUND_NS} after they were due
 * @param worstNs the latest of all
 * @param heldBack how often a rate limit kept modules waiting that were due
 */
public record Lateness(long late, long worstNs, long heldBack) {
    /** A module called later than that is a mistake of the generator. */
    public static final long BOUND_NS = 100_000_000;

    public static final Lateness NONE = new Lateness(0, 0, 0);

    public Lateness plus(Lateness other) {
        return new Lateness(late + other.late, Math.max(worstNs, other.worstNs), heldBack + other.heldBack);
    }
}
