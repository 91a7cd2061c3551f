package dev.fauxband.command;

import static dev.fauxband.at.CommandResponse.done;

import dev.fauxband.at.Arguments;
import dev.fauxband.at.AtCommand;
import dev.fauxband.at.CmeError;
import dev.fauxband.at.CommandResponse;
import dev.fauxband.at.Parameter;
import dev.fauxband.radio.WallClock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The time of day: AT+CCLK. The network tells it, or the host. */
final class ClockCommands {
    private static final DateTimeFormatter DATE_AND_TIME =
            DateTimeFormatter.ofPattern("yy/MM/dd,HH:mm:ss", Locale.ROOT);
    private static final Pattern TIME =
            Pattern.compile("(\\d\\d)/(\\d\\d)/(\\d\\d),(\\d\\d):(\\d\\d):(\\d\\d)(?:([+-])(\\d\\d))?");
    private static final int DATE_OCTETS = 8;
    private static final int TEXT_MAX = 20;
    private static final int CENTURY = 2000;
    private static final int QUARTERS_MAX = 96;
    private static final long QUARTER_S = 900;
    private static final long SECOND_MS = 1000;

    static final List<AtCommand<CommandScope>> COMMANDS =
            List.of(AtCommand.<CommandScope>declare("+CCLK", "27.007 §8.15", "Clock")
                    .write(
                            ClockCommands::set,
                            Parameter.string("time", DATE_OCTETS, TEXT_MAX)
                                    .meaning("yy/MM/dd,hh:mm:ss±zz: local time, and its zone in quarters of an hour"),
                            Parameter.string("rest", 1, TEXT_MAX)
                                    .meaning("what stands behind the comma of a time without quotation marks")
                                    .orNone())
                    .read((module, arguments, nowNs) -> done("+CCLK: \"" + text(module.clock(), nowNs) + "\""))
                    .test((module, arguments, nowNs) -> done())
                    .build());

    private ClockCommands() {}

    private static String text(WallClock clock, long nowNs) {
        long localS = Math.floorDiv(clock.epochMs(nowNs), SECOND_MS) + QUARTER_S * clock.quarterHours();
        LocalDateTime local = LocalDateTime.ofEpochSecond(localS, 0, ZoneOffset.UTC);
        return local.format(DATE_AND_TIME) + String.format(Locale.ROOT, "%+03d", clock.quarterHours());
    }

    private static CommandResponse set(CommandScope module, Arguments arguments, long nowNs) {
        String rest = arguments.present(1) ? "," + arguments.text(1) : "";
        Matcher parts = TIME.matcher(arguments.text(0) + rest);
        if (!parts.matches()) {
            return CommandResponse.refused(CmeError.INCORRECT_PARAMETERS, "<time> is not yy/MM/dd,hh:mm:ss±zz");
        }
        int quarters = parts.group(8) == null ? 0 : Integer.parseInt(parts.group(8));
        int zone = "-".equals(parts.group(7)) ? -quarters : quarters;
        try {
            LocalDateTime local = LocalDateTime.of(
                    CENTURY + number(parts, 1),
                    number(parts, 2),
                    number(parts, 3),
                    number(parts, 4),
                    number(parts, 5),
                    number(parts, 6));
            if (quarters > QUARTERS_MAX) {
                return CommandResponse.refused(CmeError.INCORRECT_PARAMETERS, "there is no such zone");
            }
            long utcS = local.toEpochSecond(ZoneOffset.UTC) - QUARTER_S * zone;
            module.clock().set(nowNs, utcS * SECOND_MS, zone);
            return done();
        } catch (DateTimeException e) {
            return CommandResponse.refused(CmeError.INCORRECT_PARAMETERS, "there is no such time");
        }
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
