package dev.fauxband.app.guide;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A reader of what a program prints: each expected line must be the next one, unless lines may be skipped. */
final class Reading {
    private static final long PATIENCE_S = 30;

    private final Supplier<List<String>> printed;
    private int read;
    private boolean skipping;

    /** @param printed all lines up to now */
    Reading(Supplier<List<String>> printed) {
        this.printed = printed;
    }

    /** Lines between the expected ones do not matter. */
    Reading loosely() {
        skipping = true;
        return this;
    }

    /** Waits for the line. */
    void expect(Expected expected, String where) throws InterruptedException {
        if (expected.anyLines()) {
            skipping = true;
            return;
        }
        long endNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (true) {
            List<String> lines = printed.get();
            while (read < lines.size()) {
                String line = lines.get(read++);
                if (expected.matches(line)) {
                    skipping = false;
                    return;
                }
                if (!skipping) {
                    throw new AssertionError(where + " says\n" + expected.text() + "\nand this came\n" + line);
                }
            }
            if (System.nanoTime() > endNs) {
                throw new AssertionError(
                        where + " says\n" + expected.text() + "\nand it did not come in\n" + String.join("\n", lines));
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }
}
