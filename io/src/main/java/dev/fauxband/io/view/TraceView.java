package dev.fauxband.io.view;

import java.util.List;

/** What the module said last. */
public record TraceView(@Meaning("Oldest first") List<TraceLine> lines) {
    public TraceView {
        lines = List.copyOf(lines);
    }
}
