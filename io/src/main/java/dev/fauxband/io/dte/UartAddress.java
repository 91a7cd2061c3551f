package dev.fauxband.io.dte;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A UART and how it is set.
 *
 * @param device such as {@code /dev/ttyUSB0}
 * @param rate bits per second, {@value #RATE_MIN}–{@value #RATE_MAX}
 * @param dataBits 5–8
 * @param parity one of N, O, E, M, S
 * @param stopBits 1 or 2
 */
public record UartAddress(String device, int rate, int dataBits, char parity, int stopBits) {
    static final int RATE_MIN = 50;
    static final int RATE_MAX = 4_000_000;

    /** The name of a device may hold colons itself. */
    private static final Pattern FORM = Pattern.compile("(.+):([0-9]{2,7})(?:,([5-8])([NOEMS])([12]))?");

    /** Reads {@code DEVICE:RATE} or {@code DEVICE:RATE,8N1}. */
    public static UartAddress parse(String text) throws DoorException {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()
                || Integer.parseInt(matcher.group(2)) > RATE_MAX
                || Integer.parseInt(matcher.group(2)) < RATE_MIN) {
            throw new DoorException(
                    "A UART is DEVICE:RATE or DEVICE:RATE,8N1, such as /dev/ttyUSB0:115200,8N1, not \"" + text + "\".");
        }
        int rate = Integer.parseInt(matcher.group(2));
        if (matcher.group(3) == null) {
            return new UartAddress(matcher.group(1), rate, 8, 'N', 1);
        }
        return new UartAddress(
                matcher.group(1),
                rate,
                Integer.parseInt(matcher.group(3)),
                matcher.group(4).charAt(0),
                Integer.parseInt(matcher.group(5)));
    }

    /** {@code /dev/ttyUSB0:115200,8N1}. */
    @Override
    public String toString() {
        return device + ":" + rate + "," + dataBits + parity + stopBits;
    }
}
