package dev.fauxband.app.guide;

import dev.fauxband.app.Awaited;
import java.util.List;
import java.util.function.Supplier;

/** A reader of what a program prints: each expected line must be the next one, unless lines may be skipped. */
final class Reading {
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
    void expect(Expected expected, String where) throws Exception {
        if (expected.anyLines()) {
            skipping = true;
            return;
        }
        String said = where + " says\n" + expected.text() + "\nand ";
        Awaited.until(
                () -> said + "it did not come in\n" + String.join("\n", printed.get()),
                () -> came(expected, said + "this came\n"));
    }

    private boolean came(Expected expected, String complaint) {
        List<String> lines = printed.get();
        while (read < lines.size()) {
            String line = lines.get(read++);
            if (expected.matches(line)) {
                skipping = false;
                return true;
            }
            if (!skipping) {
                throw new AssertionError(complaint + line);
            }
        }
        return false;
    }
}
