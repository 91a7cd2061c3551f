package dev.fauxband.app.explain;

import dev.fauxband.trace.TraceEvent;
import java.util.Locale;
import java.util.regex.Pattern;

/** A line of a log as it can be shown: with the mark of traces before it, and nothing in it that acts on a screen. */
final class Shown {
    private static final Pattern ACTING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\x{2028}\\x{2029}]");

    private Shown() {}

    /** Who says it. */
    enum Side {
        HOST(">"),
        MODULE("<"),
        SENT("~>"),
        RECEIVED("<~"),
        REMARK("#");

        private final String mark;

        Side(String mark) {
            this.mark = mark;
        }

        String mark() {
            return mark;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Side side(Remark remark) {
        TraceEvent event = remark.event().event();
        if (event instanceof TraceEvent.HostLine) {
            return Side.HOST;
        }
        if (event instanceof TraceEvent.ModuleText) {
            return Side.MODULE;
        }
        if (event instanceof TraceEvent.Sent) {
            return Side.SENT;
        }
        return event instanceof TraceEvent.Received ? Side.RECEIVED : Side.REMARK;
    }

    /** The line without a mark of its own. */
    static String line(Remark remark) {
        String text = remark.event().written();
        Side side = side(remark);
        boolean marked = side == Side.SENT || side == Side.RECEIVED || side == Side.REMARK;
        return safe(
                marked && text.startsWith(side.mark())
                        ? text.substring(side.mark().length()).strip()
                        : text);
    }

    /** Controls and characters that cannot be seen, as escapes. */
    static String safe(String text) {
        return ACTING.matcher(text)
                .replaceAll(found ->
                        String.format(Locale.ROOT, "\\\\x%02X", found.group().codePointAt(0)));
    }
}
