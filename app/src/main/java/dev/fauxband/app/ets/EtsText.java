package dev.fauxband.app.ets;

import dev.fauxband.sim.ets.EtsResult;
import dev.fauxband.sim.ets.EtsResult.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Results as a terminal shows them. */
public final class EtsText {
    private EtsText() {}

    /** {@code ID  passed  title  (sentence)}. */
    static String row(EtsResult result) {
        String sentence = result.sentence().isEmpty() ? "" : "  (" + result.sentence() + ")";
        return String.format(
                Locale.ROOT,
                "%-21s %-15s %s%s",
                result.test().id(),
                result.verdict().word(),
                result.test().title(),
                sentence);
    }

    /** {@code 32 passed, 1 FAILED, 47 not applicable, 21 unread}; what did not happen is left out. */
    public static String summary(List<EtsResult> results) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> count(results, verdict) > 0)
                .map(verdict -> count(results, verdict) + " " + verdict.word())
                .collect(Collectors.joining(", "));
    }

    private static long count(List<EtsResult> results, Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }
}
