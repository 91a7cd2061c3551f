package dev.fauxband.data;

/**
 * Runs a check under many seeds and names the seed of one that fails. {@code -Dfauxband.seed=N} replays just that one;
 * {@code -Psoak} runs twenty times as many.
 */
public final class Seeds {
    private static final int SOAK_FACTOR = 20;

    private Seeds() {}

    /** A check whose every choice comes from {@code random}. */
    @FunctionalInterface
    public interface Check {
        void run(SeededRandom random) throws Exception;
    }

    public static void each(int count, Check check) {
        Long replayed = Long.getLong("fauxband.seed");
        if (replayed != null) {
            run(replayed, check);
            return;
        }
        long last = Boolean.getBoolean("fauxband.soak") ? (long) count * SOAK_FACTOR : count;
        for (long seed = 0; seed < last; seed++) {
            run(seed, check);
        }
    }

    private static void run(long seed, Check check) {
        try {
            check.run(new SeededRandom(seed));
        } catch (Throwable failure) {
            throw new AssertionError("with seed " + seed + ": " + failure.getMessage(), failure);
        }
    }
}
