package dev.fauxband.app.torture;

import dev.fauxband.app.cli.UsageException;
import dev.fauxband.modem.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.Option;

/** How many seeds, how long, with which faults, and what of the host is watched. */
final class RunOptions {
    private static final int SEEDS_MAX = 1_000_000;

    @Option(names = "--seeds", paramLabel = "N", description = "How many seeds; 30 unless told.")
    private String seeds = "30";

    @Option(names = "--first", paramLabel = "SEED", description = "The first seed; 1 unless told.")
    private String first = "1";

    @Option(names = "--time", paramLabel = "TIME", description = "All of it, shrinking too, takes no longer than this.")
    private Optional<String> time = Optional.empty();

    @Option(
            names = "--within",
            paramLabel = "TIME",
            description = "How soon the host reports after the last fault, and reacts to a FAIL; 30s unless told.")
    private String within = "30s";

    @Option(
            names = "--report",
            paramLabel = "REGEX",
            description = "What on the line is a report; SEND OK, or OK to a NON message, unless told.")
    private Optional<String> report = Optional.empty();

    @Option(names = "--faults", paramLabel = "NAME,...", split = ",", description = "Only these of 'fauxband faults'.")
    private List<String> faults = new ArrayList<>();

    long first() throws UsageException {
        if (!first.matches("-?[0-9]{1,18}")) {
            throw new UsageException("--first takes a whole number such as 42, not \"" + first + "\".");
        }
        return Long.parseLong(first);
    }

    int seeds() throws UsageException {
        if (!new FieldType.WholeNumber(1, SEEDS_MAX).accepts(seeds)) {
            throw new UsageException(
                    "--seeds takes a whole number from 1 to " + SEEDS_MAX + ", not \"" + seeds + "\".");
        }
        return Integer.parseInt(seeds);
    }

    /** When all of it has to be over, on {@link System#nanoTime}. */
    long deadlineNs() throws UsageException {
        return time.isEmpty() ? Long.MAX_VALUE : System.nanoTime() + duration("--time", time.get());
    }

    long withinNs() throws UsageException {
        return duration("--within", within);
    }

    List<String> mishaps() throws UsageException {
        return Mixture.allowed(faults.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList());
    }

    Optional<Pattern> report() throws UsageException {
        try {
            return report.map(Pattern::compile);
        } catch (PatternSyntaxException e) {
            throw new UsageException("--report takes a regular expression: " + e.getDescription() + ".");
        }
    }

    private static long duration(String option, String text) throws UsageException {
        return FieldType.Duration.parse(text)
                .filter(ns -> ns > 0)
                .orElseThrow(
                        () -> new UsageException(option + " takes a time such as 30s or 2m, not \"" + text + "\"."));
    }

    /** What was typed of it that changes what happens in one seed. */
    List<String> typed() {
        List<String> typed = new ArrayList<>(List.of("--within", within));
        report.ifPresent(regex -> typed.addAll(List.of("--report", regex)));
        if (!faults.isEmpty()) {
            typed.addAll(List.of("--faults", String.join(",", faults)));
        }
        return typed;
    }
}
