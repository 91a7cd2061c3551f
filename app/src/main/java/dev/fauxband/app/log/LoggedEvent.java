package dev.fauxband.app.log;

import dev.fauxband.trace.TraceEvent;
import java.util.Optional;

/**
 * One thing that a log tells.
 *
 * @param line where it stands, from 1; in a capture the number of its packet
 * @param written as it stands there, without time and marks where they were understood
 * @param atNs when it was, as far as the log says: only differences mean something
 * @param event what it is; its own time is that of the line before where the log says none
 * @param end how the log says that a host's line ended: {@code CR}, {@code LF}, {@code CRLF}, or empty
 */
public record LoggedEvent(int line, String written, Optional<Long> atNs, TraceEvent event, String end) {
    /** The note that the module repeats what the host typed. */
    public static final String ECHO = "echo";
}
