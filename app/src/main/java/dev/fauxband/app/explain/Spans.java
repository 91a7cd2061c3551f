package dev.fauxband.app.explain;

import java.util.Locale;

/** Spans of time as one says them. */
final class Spans {
    private static final double SECOND_NS = 1e9;
    private static final int MINUTE_S = 60;
    private static final int HOUR_S = 3600;

    private Spans() {}

    /** {@code 40 ms}, {@code 2.5 s}, {@code 128 s}, {@code 10 min}, {@code 2.0 h}. */
    static String words(long ns) {
        double seconds = ns / SECOND_NS;
        if (seconds < 1) {
            return Math.round(seconds * 1000) + " ms";
        }
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        if (seconds < 5 * MINUTE_S) {
            return Math.round(seconds) + " s";
        }
        return seconds < 2 * HOUR_S
                ? Math.round(seconds / MINUTE_S) + " min"
                : String.format(Locale.ROOT, "%.1f h", seconds / HOUR_S);
    }
}
