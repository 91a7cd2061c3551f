package dev.fauxband.sim.platform;

import java.util.Locale;
import java.util.Optional;

/** The command that a mistyped word was probably meant to be. */
final class NearestVerb {
    private static final int WORD_CHARS_MAX = 16;

    private static final int EDITS_MAX = 2;

    private NearestVerb() {}

    /** The first verb that starts so, else the one at most two edits away; empty when none is near. */
    static Optional<PlatformVerb> to(String typed) {
        String word = typed.toLowerCase(Locale.ROOT);
        if (word.isEmpty() || word.length() > WORD_CHARS_MAX) {
            return Optional.empty();
        }
        PlatformVerb nearest = PlatformVerb.LIST;
        int fewest = Integer.MAX_VALUE;
        for (PlatformVerb verb : PlatformVerb.values()) {
            int edits = verb.word().startsWith(word) ? 0 : edits(word, verb.word());
            if (edits < fewest) {
                nearest = verb;
                fewest = edits;
            }
        }
        // Two edits turn any two letters into any others: a short word must keep some of its own.
        return fewest <= EDITS_MAX && fewest < word.length() ? Optional.of(nearest) : Optional.empty();
    }

    /** Levenshtein's distance, with two swapped neighbours as one edit. */
    static int edits(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int cheapest = Math.min(replace, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(cheapest, cost[i - 2][j - 2] + 1) : cheapest;
    }
}
