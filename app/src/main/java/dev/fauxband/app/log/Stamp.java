package dev.fauxband.app.log;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time at the front of a line.
 *
 * @param ns since 1970, since midnight or since a start
 * @param ofDay whether it begins anew at midnight
 * @param rest of the line
 */
record Stamp(long ns, boolean ofDay, String rest) {
    private static final long SECOND_NS = 1_000_000_000L;
    private static final long MILLISECOND_NS = 1_000_000L;
    private static final int SECONDS_OF_HOUR = 3600;
    private static final int SECONDS_OF_MINUTE = 60;
    private static final String TIME =
            "(?<h>\\d\\d?):(?<m>[0-5]\\d):(?<s>[0-5]\\d)(?:[.,:](?<f>\\d{1,9})(?:,(?<u>\\d{3}))?)?";
    private static final String ZONE = "(?:\\s?Z|[+-]\\d\\d:?\\d\\d)?";

    /** A date may stand before the time. */
    private static final Pattern CLOCK = Pattern.compile(
            "[\\[({<]?\\s*(?:(?<date>(?<y>\\d{4})[-/.](?<mo>\\d\\d?)[-/.](?<d>\\d\\d?))[T _,]+|\\d\\d-\\d\\d +)?"
                    + TIME
                    + ZONE + "\\s*[\\])}>]?");

    /** As system logs write it: {@code Mar  1 12:00:00}, {@code [Fri Mar  1 12:00:00 2024]}. */
    private static final Pattern NAMED_DAY =
            Pattern.compile("\\[?(?:[A-Z][a-z]{2} )?[A-Z][a-z]{2} +\\d{1,2} " + TIME + "(?: \\d{4})?\\]?");

    private static final List<Pattern> SECONDS = List.of(
            Pattern.compile("\\[\\s*(?<s>\\d{1,10})\\.(?<f>\\d{1,9})\\s*s?\\]"),
            Pattern.compile("\\+?(?<s>\\d{1,10})\\.(?<f>\\d{1,9})\\s?s?(?=[\\s:])"),
            Pattern.compile("\\[\\s*(?<s>\\d{1,9})(?<f>)s\\]"));

    private static final List<Pattern> MILLISECONDS = List.of(
            Pattern.compile("[IWEDV] \\((?<ms>\\d{1,12})\\) [\\w./-]+:"),
            Pattern.compile("\\[\\s*(?<ms>\\d{3,13})\\s*(?:ms)?\\]"),
            Pattern.compile("\\[(?<ms>\\d{1,2})\\](?=\\s*[DIWEV]/)"),
            Pattern.compile("(?<ms>\\d{13})(?=\\s+\\S)"),
            Pattern.compile("(?<ms>\\d{1,10})\\s?ms(?=[\\s:])"));

    /** The time that a line begins with, if it does. */
    static Optional<Stamp> read(String line) {
        Matcher clock = CLOCK.matcher(line);
        if (clock.lookingAt()) {
            return clock(clock, line);
        }
        Matcher named = NAMED_DAY.matcher(line);
        if (named.lookingAt()) {
            return Optional.of(new Stamp(ofDay(named), true, line.substring(named.end())));
        }
        for (Pattern pattern : SECONDS) {
            Matcher seconds = pattern.matcher(line);
            if (seconds.lookingAt()) {
                long ns = Long.parseLong(seconds.group("s")) * SECOND_NS + fraction(seconds.group("f"));
                return Optional.of(new Stamp(ns, false, line.substring(seconds.end())));
            }
        }
        for (Pattern pattern : MILLISECONDS) {
            Matcher milliseconds = pattern.matcher(line);
            if (milliseconds.lookingAt()) {
                long ns = Long.parseLong(milliseconds.group("ms")) * MILLISECOND_NS;
                return Optional.of(new Stamp(ns, false, line.substring(milliseconds.end())));
            }
        }
        return Optional.empty();
    }

    private static Optional<Stamp> clock(Matcher clock, String line) {
        String rest = line.substring(clock.end());
        if (clock.group("date") == null) {
            return Optional.of(new Stamp(ofDay(clock), true, rest));
        }
        try {
            long day = LocalDate.of(number(clock, "y"), number(clock, "mo"), number(clock, "d"))
                    .toEpochDay();
            long ns = day * 24 * SECONDS_OF_HOUR * SECOND_NS + ofDay(clock);
            return Optional.of(new Stamp(ns, false, rest));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static long ofDay(Matcher time) {
        long seconds = number(time, "h") * (long) SECONDS_OF_HOUR
                + number(time, "m") * (long) SECONDS_OF_MINUTE
                + number(time, "s");
        String digits = time.group("f") == null ? "" : time.group("f");
        return seconds * SECOND_NS + fraction(digits + (time.group("u") == null ? "" : time.group("u")));
    }

    private static int number(Matcher matcher, String group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** The digits behind a decimal point, at most nine count. */
    private static long fraction(String digits) {
        return Long.parseLong((digits + "000000000").substring(0, 9));
    }
}
