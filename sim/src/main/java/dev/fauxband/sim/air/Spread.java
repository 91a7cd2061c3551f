package dev.fauxband.sim.air;

import dev.fauxband.data.SeededRandom;
import java.util.Arrays;

/** How delays lie around their middle; each is bounded. */
enum Spread {
    /** Evenly from -1 to 1. */
    UNIFORM("uniform"),
    /** The mean of four even numbers from -1 to 1: a bell, with a standard deviation of 0.29. */
    NORMAL("normal"),
    /** The fourth power of an even number from 0 to 1: half of all are under 0.07. */
    SKEWED("skewed");

    private static final int BELL_NUMBERS = 4;

    private final String word;

    Spread(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static Spread of(String word) {
        return Arrays.stream(values())
                .filter(spread -> spread.word.equals(word))
                .findFirst()
                .orElseThrow();
    }

    /** From -1 to 1. */
    double draw(SeededRandom random) {
        return switch (this) {
            case UNIFORM -> even(random);
            case NORMAL -> {
                double sum = 0;
                for (int i = 0; i < BELL_NUMBERS; i++) {
                    sum += even(random);
                }
                yield sum / BELL_NUMBERS;
            }
            case SKEWED -> {
                double square = random.nextDouble();
                square *= square;
                yield square * square;
            }
        };
    }

    private static double even(SeededRandom random) {
        return 2 * random.nextDouble() - 1;
    }
}
