package dev.fauxband.bench.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A result of before, against which one is held by its ratios to raw UDP: those of another machine compare too. */
record Stored(Path file) {
    private static final double WORSE_MAX = 1.15;

    /** Whether no peer has become more than 15 % worse. Says how each stands. */
    boolean holds(Result result) throws IOException {
        String before = Files.readString(file);
        boolean all = true;
        for (Row row : result.rows()) {
            Optional<Double> now = result.ratio(row);
            Matcher then = Pattern.compile("\"peer\": \"" + row.peer() + "\", \"times_raw\": ([0-9.]+)")
                    .matcher(before);
            if (now.isEmpty() || row.peer() == PeerName.RAW || !then.find()) {
                continue;
            }
            double was = Double.parseDouble(String.valueOf(then.group(1)));
            boolean good = now.get() <= was * WORSE_MAX;
            all &= good;
            System.out.printf(
                    Locale.ROOT,
                    "%s %s: %.2f × raw UDP, stored %.2f%n",
                    good ? "holds  " : "FAILED ",
                    row.peer(),
                    now.get(),
                    was);
        }
        return all;
    }
}
