package dev.fauxband.app.log;

import dev.fauxband.data.Octets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Octets written as pairs of hex digits, perhaps with an offset before and the text behind. */
final class HexDump {
    private static final Pattern DUMP = Pattern.compile("(?:(?:0x)?(?<offset>[0-9A-Fa-f]{4,8})(?::\\s*|\\s{1,}))?"
            + "(?<pairs>(?:(?:0x)?[0-9A-Fa-f]{2}[\\s,:-]{1,3}){1,63}(?:0x)?[0-9A-Fa-f]{2})"
            + "[\\s,]*(?:\\s[|;].*|\\s{2,}.{1,16})?");
    private static final Pattern XXD = Pattern.compile(
            "(?<offset>[0-9A-Fa-f]{8}): (?<pairs>(?:[0-9A-Fa-f]{4} ){0,7}[0-9A-Fa-f]{2,4})(?:\\s{2}.{1,16})?");

    private HexDump() {}

    /**
     * A line of a dump.
     *
     * @param text an octet a character
     * @param continued whether it goes on where the line before ended
     */
    record Dumped(String text, boolean continued) {}

    /** What a line of a dump holds; empty when it is none. */
    static Optional<Dumped> read(String line) {
        Matcher matcher = DUMP.matcher(line.strip());
        if (!matcher.matches()) {
            matcher = XXD.matcher(line.strip());
            if (!matcher.matches()) {
                return Optional.empty();
            }
        }
        String offset = matcher.group("offset");
        String digits = matcher.group("pairs").replace("0x", "").replaceAll("[^0-9A-Fa-f]", "");
        boolean continued = offset != null && Long.parseLong(offset, 16) > 0;
        return Octets.hex(digits).map(octets -> new Dumped(octets.toLatin1(), continued));
    }
}
