package dev.fauxband.script;

import dev.fauxband.coap.CoapDecoder;
import dev.fauxband.coap.CoapNotation;
import dev.fauxband.coap.Decoded;
import dev.fauxband.data.Datagram;
import dev.fauxband.lint.Hint;
import dev.fauxband.trace.TraceEvent;
import java.util.Optional;

/** Writes what happened in a module as a transcript: lines, datagrams and times are lines, the rest are remarks. */
public final class TraceNotation {
    private static final String MARK = "> ";
    private static final long NO_TIME = Long.MIN_VALUE;
    private static final long SECOND_NS = 1_000_000_000L;

    private long lastNs = NO_TIME;

    /** The lines of an event, each ended by LF; the time since the last one comes first. */
    public String write(TraceEvent event) {
        StringBuilder lines = new StringBuilder();
        if (lastNs != NO_TIME && event.atNs() > lastNs) {
            lines.append('(').append(duration(event.atNs() - lastNs)).append(")\n");
        }
        lastNs = event.atNs();
        return lines.append(text(event)).append('\n').toString();
    }

    /** The event alone, without its time and line end. */
    public static String text(TraceEvent event) {
        if (event instanceof TraceEvent.HostLine line) {
            return "> " + Escapes.escape(line.text());
        }
        if (event instanceof TraceEvent.ModuleText text) {
            return "< " + Escapes.escape(text.text());
        }
        if (event instanceof TraceEvent.Sent sent) {
            return wire("~> ", sent.datagram());
        }
        if (event instanceof TraceEvent.Received received) {
            return wire("<~ ", received.datagram());
        }
        if (event instanceof TraceEvent.Became became) {
            return "# " + became.machine() + ": " + became.from() + " -> " + became.to() + " (" + became.why() + ")";
        }
        if (event instanceof TraceEvent.Fate fate) {
            return "# " + fate.text();
        }
        return event instanceof TraceEvent.Reason reason
                ? "# reason: " + reason.text()
                : "# " + ((TraceEvent.Note) event).text();
    }

    /** What stands behind the mark of a line, its escapes undone; empty when one of them is none. */
    public static Optional<String> said(String line) {
        String escaped = line.substring(Math.min(MARK.length(), line.length()));
        return Escapes.fault(escaped).isPresent() ? Optional.empty() : Optional.of(Escapes.unescape(escaped));
    }

    private static String wire(String mark, Datagram datagram) {
        return CoapDecoder.decode(datagram.payload()) instanceof Decoded.Message message
                ? mark + CoapNotation.write(message.message())
                : "# " + mark + "no CoAP: " + datagram.payload();
    }

    /** Nanoseconds in the largest unit that loses nothing. */
    public static String duration(long ns) {
        if (ns % SECOND_NS == 0) {
            return ns / SECOND_NS + "s";
        }
        if (ns % 1_000_000 == 0) {
            return ns / 1_000_000 + "ms";
        }
        return ns % 1_000 == 0 ? ns / 1_000 + "us" : ns + "ns";
    }

    /** A hint, as a remark with its line end. */
    public static String text(Hint hint) {
        return "# " + hint + "\n";
    }

    /** What a trace begins with. */
    public static String head(String version, String profile, Optional<Long> seed) {
        return "# fauxband " + version + ", profile " + profile
                + seed.map(number -> ", seed " + number).orElse("") + "\n";
    }
}
