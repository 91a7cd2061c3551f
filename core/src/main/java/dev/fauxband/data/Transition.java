package dev.fauxband.data;

import java.util.List;

/** The table of a state machine, held against what the machine is about to do. */
public final class Transition {
    private Transition() {}

    /**
     * Passes if {@code to} is one of the states that may follow {@code from}.
     *
     * @throws IllegalStateException if it is none of them: a mistake of ours
     */
    public static <S> void check(S from, List<S> legal, S to) {
        if (!legal.contains(to)) {
            throw new IllegalStateException("no way from " + from + " to " + to);
        }
    }
}
