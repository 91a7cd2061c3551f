package dev.fauxband.app.torture;

import java.util.Locale;

/**
 * A fault that befalls the module of a run.
 *
 * @param atNs since the host has reported for the first time
 * @param words as {@code fauxband faults} lists them
 */
record Mishap(long atNs, String words) {
    private static final double NS_PER_S = 1e9;

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1fs %s", atNs / NS_PER_S, words);
    }
}
