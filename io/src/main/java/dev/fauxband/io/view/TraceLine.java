package dev.fauxband.io.view;

import dev.fauxband.script.TraceNotation;
import dev.fauxband.trace.TraceEvent;

/** One thing that happened, as a trace writes it. */
public record TraceLine(
        @Meaning("Name of the module") String module,
        @Meaning("Nanoseconds since the program began") long atNs,
        @Meaning("What kind of thing it is") Kind kind,
        @Meaning("The line, in the notation of transcripts") String text) {
    /** What a line tells. */
    public enum Kind {
        /** A command line of the host. */
        HOST,
        /** A text of the module to the host. */
        MODULE,
        /** A datagram left. */
        SENT,
        /** A datagram came. */
        RECEIVED,
        /** A state changed. */
        STATE,
        /** What became of a datagram on its way. */
        FATE,
        /** Worth knowing. */
        NOTE,
        /** Why the host sees ERROR or FAIL. */
        REASON
    }

    public static TraceLine of(String module, TraceEvent event) {
        return new TraceLine(module, event.atNs(), kind(event), TraceNotation.text(event));
    }

    private static Kind kind(TraceEvent event) {
        if (event instanceof TraceEvent.HostLine) {
            return Kind.HOST;
        }
        if (event instanceof TraceEvent.ModuleText) {
            return Kind.MODULE;
        }
        if (event instanceof TraceEvent.Sent) {
            return Kind.SENT;
        }
        if (event instanceof TraceEvent.Received) {
            return Kind.RECEIVED;
        }
        if (event instanceof TraceEvent.Became) {
            return Kind.STATE;
        }
        if (event instanceof TraceEvent.Fate) {
            return Kind.FATE;
        }
        return event instanceof TraceEvent.Reason ? Kind.REASON : Kind.NOTE;
    }
}
