package dev.fauxband.app.fleet;

import dev.fauxband.io.fleet.TraceSink;
import dev.fauxband.trace.TraceEvent;

/** Hears nothing of what modules say, but for their failures. */
final class Silence implements TraceSink {
    @Override
    public void event(String module, TraceEvent event) {
        // Modules of a fleet say nothing unless they are asked.
    }
}
