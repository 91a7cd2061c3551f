package dev.fauxband.at;

import dev.fauxband.data.Octets;

/** Octets for the serial line, with what they are: several doors can share one module. */
public record DteOutput(Kind kind, Octets octets) {
    /** Echo and answers go to the door that owns the open command, reports to all. */
    public enum Kind {
        /** What the host typed, sent back. */
        ECHO,
        /** Information responses and a final result code. */
        ANSWER,
        /** A URC or a deferred result. */
        REPORT
    }
}
