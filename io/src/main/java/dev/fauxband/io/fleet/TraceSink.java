package dev.fauxband.io.fleet;

import dev.fauxband.trace.TraceEvent;

/**
 * Who wants to know what modules say about themselves. On a shard's thread it must not block: see {@link TraceQueue}.
 */
public interface TraceSink {
    /** A module says this. Those of one module come in order. */
    void event(String module, TraceEvent event);

    /** A module has failed by a mistake of ours and begins anew. Unless the sink knows better, the log is told. */
    default void fault(ModuleFault fault) {
        fault.log();
    }

    /** Nothing more for the moment: a good time to flush. */
    default void caughtUp() {}
}
