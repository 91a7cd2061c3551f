package dev.fauxband.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A module against the {@code sim} platform over an air that delays, loses, duplicates, reorders and truncates. {@code
 * -Dfauxband.seed=N} replays one seed and prints what happened; {@code -Psoak} runs twenty times as many.
 */
final class SimulatedPairTest {
    private static final int SEEDS = 1000;
    private static final int SOAK_FACTOR = 20;

    @ParameterizedTest
    @EnumSource
    void everyPromiseOfTheLineHoldsOverABadNetwork(Session.Kind kind) {
        Long replayed = Long.getLong("fauxband.seed");
        long first = replayed == null ? 0 : replayed;
        int count = Boolean.getBoolean("fauxband.soak") ? SEEDS * SOAK_FACTOR : SEEDS;
        long last = replayed == null ? count - 1 : replayed;
        Optional<AssertionError> failure = LongStream.rangeClosed(first, last)
                .parallel()
                .mapToObj(seed -> failure(kind, seed))
                .flatMap(Optional::stream)
                .findFirst();
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    /** What goes wrong under this seed, in its first run or by a difference of its second. */
    private static Optional<AssertionError> failure(Session.Kind kind, long seed) {
        try {
            String record = run(kind, seed);
            assertThat(run(kind, seed)).as("the second run of seed %s", seed).isEqualTo(record);
            return Optional.empty();
        } catch (AssertionError failure) {
            return Optional.of(failure);
        }
    }

    private static String run(Session.Kind kind, long seed) {
        Pair pair = new Pair(seed);
        try {
            new Session(pair).play(kind);
        } catch (Throwable failure) {
            pair.output();
            throw new AssertionError(
                    kind + " with seed " + seed + ": " + failure.getMessage() + "\n" + tail(pair.record()), failure);
        }
        return pair.record();
    }

    private static String tail(String record) {
        return Long.getLong("fauxband.seed") == null ? record.substring(Math.max(0, record.length() - 4000)) : record;
    }
}
