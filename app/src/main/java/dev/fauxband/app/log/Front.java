package dev.fauxband.app.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What programs write in front of a line: a time, and tags before it and behind it.
 *
 * @param stamp the time, where there is one
 * @param rest of the line
 * @param block whether further lines without a front of their own belong to the same side
 */
record Front(Optional<Stamp> stamp, String rest, boolean block) {
    /** Parts of a line that programs write between time and text. */
    private static final Pattern TAGS = Pattern.compile("[\\s|,]*(?:(?:[:-]\\s"
            + "|[\\[(](?:(?i)INFO|DEBUG|WARN|WARNING|TRACE|VERBOSE|AT|MODEM|UART\\d*|COM\\d+|NB|BC26|[DIWEV])[\\])]:?"
            + "|[\\[]?[DIWEV]/[\\w.]+\\]?:?|<(?:inf|dbg|wrn|err)>\\s+[\\w.]+:|<(?:debug|info|msg|warn)>"
            + "|(?:[\\w.]+ - )?(?:INFO|DEBUG|WARNING|TRACE)\\b:?(?:\\s*[\\w.]+:)?(?: -(?=\\s))?)[\\s|]*)*");

    /** As QNavigator has it: the side stands in the brackets of the time, {@code [2019-06-11 15:04:05:123_S:]}. */
    private static final Pattern SIDED = Pattern.compile("(\\[\\d[\\d :./-]*)_([SR]):?\\](.*)");

    static Front of(String written) {
        String line = Row.plain(written);
        Matcher sided = SIDED.matcher(line.strip());
        if (sided.matches()) {
            String mark = sided.group(2).equals("S") ? "TX: " : "RX: ";
            return new Front(
                    Stamp.read(sided.group(1) + "]"), mark + sided.group(3).strip(), true);
        }
        Optional<Stamp> stamp = Stamp.read(line.strip());
        String rest = untagged(stamp.map(Stamp::rest).orElse(line).strip());
        if (stamp.isEmpty() && rest.length() < line.strip().length()) {
            stamp = Stamp.read(rest);
            rest = untagged(stamp.map(Stamp::rest).orElse(rest).strip());
        }
        return new Front(stamp, rest, false);
    }

    private static String untagged(String line) {
        Matcher tags = TAGS.matcher(line);
        return tags.lookingAt() ? line.substring(tags.end()) : line;
    }
}
