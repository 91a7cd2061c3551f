package dev.fauxband.script;

import java.util.ArrayList;
import java.util.List;

/**
 * Compares two recordings by what they mean: who a module is, Message IDs, tokens and other numbers that differ from
 * run to run count only by whether they are the same where they were the same. Datagrams count when both have some: a
 * line that was listened to has none. Times are compared within bounds.
 */
public final class ScriptDiff {
    /** Lines of a recording that can be compared at most. */
    public static final int LINES_MAX = 3_000;

    private final double factor;
    private final long slackNs;

    /**
     * How much longer something may take in one than in the other.
     *
     * @param factor times as long, 1 or more
     * @param slackNs and so much more
     */
    public ScriptDiff(double factor, long slackNs) {
        this.factor = factor;
        this.slackNs = slackNs;
    }

    /**
     * Something that is not in both.
     *
     * @param mark {@code -} only in the first, {@code +} only in the second, {@code ~} in both, but not as long after
     *     the line before
     */
    public record Change(char mark, Place at, String text) {
        @Override
        public String toString() {
            return mark + " " + at + ": " + text;
        }
    }

    /** What differs, in order; nothing when they mean the same. */
    public List<Change> compare(Script first, Script second) {
        boolean wire = first.wire() && second.wire();
        List<Moment> a = Moment.all(first, wire);
        List<Moment> b = Moment.all(second, wire);
        int[][] common = common(a, b);
        List<Change> changes = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size()
                    && j < b.size()
                    && a.get(i).meaning().equals(b.get(j).meaning())) {
                times(a.get(i), b.get(j), changes);
                i++;
                j++;
            } else if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
                changes.add(new Change('-', a.get(i).at(), a.get(i).text()));
                i++;
            } else {
                changes.add(new Change('+', b.get(j).at(), b.get(j).text()));
                j++;
            }
        }
        return changes;
    }

    private void times(Moment one, Moment other, List<Change> changes) {
        long shorter = Math.min(one.afterNs(), other.afterNs());
        long longer = Math.max(one.afterNs(), other.afterNs());
        if (longer > shorter * factor + slackNs) {
            String text = other.text() + " after " + TraceNotation.duration(other.afterNs()) + ", not "
                    + TraceNotation.duration(one.afterNs());
            changes.add(new Change('~', other.at(), text));
        }
    }

    /** How many lines the rests from i and j on have in common, in order. */
    private static int[][] common(List<Moment> a, List<Moment> b) {
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] = a.get(i).meaning().equals(b.get(j).meaning())
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
