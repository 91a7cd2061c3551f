package dev.fauxband.io.fleet;

import dev.fauxband.trace.TraceEvent;

/**
 * Two who want to know.
 *
 * @param first alone is told of faults, so that nobody hears of one twice
 */
public record TraceFork(TraceSink first, TraceSink second) implements TraceSink {
    @Override
    public void event(String module, TraceEvent event) {
        first.event(module, event);
        second.event(module, event);
    }

    @Override
    public boolean captures() {
        return first.captures() || second.captures();
    }

    @Override
    public void settled(String module) {
        first.settled(module);
        second.settled(module);
    }

    @Override
    public void fault(ModuleFault fault) {
        first.fault(fault);
    }

    @Override
    public void caughtUp() {
        first.caughtUp();
        second.caughtUp();
    }
}
