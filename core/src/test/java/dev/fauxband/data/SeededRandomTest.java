package dev.fauxband.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class SeededRandomTest {
    /** The JDK's SplittableRandom is SplitMix64 too, so it gives the same numbers for the same seed. */
    @Test
    void numbersAreThoseOfSplitMix64() {
        SeededRandom ours = new SeededRandom(42);
        SplittableRandom theirs = new SplittableRandom(42);
        for (int i = 0; i < 1000; i++) {
            assertThat(ours.nextLong()).isEqualTo(theirs.nextLong());
        }
    }

    @Test
    void boundedNumbersReachBothEndsAndNoFurther() {
        SeededRandom random = new SeededRandom(1);
        int[] counts = new int[6];
        for (int i = 0; i < 6000; i++) {
            counts[random.nextInt(6)]++;
        }

        assertThat(Arrays.stream(counts)).allSatisfy(count -> assertThat(count).isBetween(800, 1200));
        assertThat(random.nextInt(1)).isZero();
    }

    @Test
    void fractionsLieBetweenZeroAndOneAndFillTheRange() {
        SeededRandom random = new SeededRandom(1);
        double sum = 0;
        for (int i = 0; i < 10_000; i++) {
            double fraction = random.nextDouble();
            assertThat(fraction).isGreaterThanOrEqualTo(0).isLessThan(1);
            sum += fraction;
        }

        assertThat(sum).isBetween(4800.0, 5200.0);
    }
}
