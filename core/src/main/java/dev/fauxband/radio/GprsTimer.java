package dev.fauxband.radio;

/** Timers of the network as eight bits: three for a unit, five for how many (24.008 §10.5.7.3, §10.5.7.4a). */
public final class GprsTimer {
    private static final long SECOND_NS = 1_000_000_000L;
    private static final int COUNT_MAX = 31;

    /** Seconds of each unit of T3324, by its code; 111 is not used here. */
    private static final long[] T3324_UNITS_S = {2, 60, 360};

    /** Seconds of each unit of T3412 extended, by its code. */
    private static final long[] T3412_UNITS_S = {600, 3600, 36_000, 2, 30, 60, 1_152_000};

    private GprsTimer() {}

    /** The active time, rounded up to what the bits can say. */
    public static String t3324(long ns) {
        return bits(ns, T3324_UNITS_S);
    }

    /** The periodic timer, rounded up to what the bits can say. */
    public static String t3412(long ns) {
        return bits(ns, T3412_UNITS_S);
    }

    private static String bits(long ns, long[] unitsS) {
        long seconds = (ns + SECOND_NS - 1) / SECOND_NS;
        int best = -1;
        for (int code = 0; code < unitsS.length; code++) {
            boolean fits = seconds <= COUNT_MAX * unitsS[code];
            if (fits && (best < 0 || unitsS[code] < unitsS[best])) {
                best = code;
            }
        }
        if (best < 0) {
            throw new IllegalArgumentException("no timer of the network is that long: " + seconds + " s");
        }
        long count = (seconds + unitsS[best] - 1) / unitsS[best];
        return digits(best, 3) + digits((int) count, 5);
    }

    private static String digits(int value, int width) {
        String text = Integer.toBinaryString(value);
        return "0".repeat(width - text.length()) + text;
    }
}
