package dev.fauxband.data;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The word that a mistyped one was probably meant to be. */
public final class NearestWord {
    private static final int WORD_CHARS_MAX = 32;

    private static final int EDITS_MAX = 2;

    private NearestWord() {}

    /** The first of {@code words} that starts so, else one at most two edits away, in any case; else empty. */
    public static Optional<String> to(String typed, List<String> words) {
        String word = typed.toLowerCase(Locale.ROOT);
        if (word.isEmpty() || word.length() > WORD_CHARS_MAX) {
            return Optional.empty();
        }
        Optional<String> nearest = Optional.empty();
        int fewest = Integer.MAX_VALUE;
        for (String candidate : words) {
            String lower = candidate.toLowerCase(Locale.ROOT);
            int edits = lower.startsWith(word) ? 0 : edits(word, lower);
            if (edits < fewest) {
                nearest = Optional.of(candidate);
                fewest = edits;
            }
        }
        // Two edits turn any two letters into any others: a word must keep half of its own.
        return fewest <= EDITS_MAX && 2 * fewest <= word.length() ? nearest : Optional.empty();
    }

    /** Levenshtein's distance, with two swapped neighbours as one edit. */
    private static int edits(String a, String b) {
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
