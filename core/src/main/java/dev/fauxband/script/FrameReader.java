package dev.fauxband.script;

import dev.fauxband.data.Octets;
import java.util.Optional;

/** Finds the texts in what a module sends in V1: {@code CR LF text CR LF}, where an answer may have several lines. */
final class FrameReader {
    private static final String CRLF = "\r\n";

    private final StringBuilder waiting = new StringBuilder();

    /**
     * A text of the module.
     *
     * @param framed whether CR LF stood before it; only a further line of an answer goes without
     */
    record Text(String text, boolean framed) {}

    void add(Octets octets) {
        waiting.append(octets.toLatin1());
    }

    /** The next text, with so many line ends inside, perhaps one at its beginning; empty while it is not whole. */
    Optional<Text> poll(int innerLineEnds, boolean opensWithLineEnd) {
        boolean framed = waiting.indexOf(CRLF) == 0 && !opensWithLineEnd;
        int from = framed ? CRLF.length() : 0;
        int end = waiting.indexOf(CRLF, from);
        for (int i = 0; i < innerLineEnds && end >= 0; i++) {
            end = waiting.indexOf(CRLF, end + CRLF.length());
        }
        if (end < 0) {
            return Optional.empty();
        }
        Text text = new Text(waiting.substring(from, end), framed);
        waiting.delete(0, end + CRLF.length());
        return Optional.of(text);
    }

    /** Takes an echo off the front; false when something else stands there. */
    boolean takeEcho(String echo) {
        if (waiting.indexOf(echo) != 0) {
            return false;
        }
        waiting.delete(0, echo.length());
        return true;
    }

    /** What has come and is not taken. */
    String rest() {
        return waiting.toString();
    }

    void clear() {
        waiting.setLength(0);
    }
}
