package dev.fauxband.script;

import java.util.List;

/** A transcript, read. */
public record Script(String name, List<ScriptLine> lines) {
    public Script {
        lines = List.copyOf(lines);
    }

    /** Whether the script is itself the platform: it has lines of the wire. */
    public boolean wire() {
        return lines.stream().anyMatch(Script::wire);
    }

    /** Whether a line is of the wire. */
    static boolean wire(ScriptLine line) {
        return line instanceof ScriptLine.Sent || line instanceof ScriptLine.Received;
    }
}
