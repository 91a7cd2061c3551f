package dev.fauxband.io.fleet;

import dev.fauxband.trace.TraceEvent;

/**
 * Who wants to know what modules say about themselves. On a shard's thread it must not block: see {@link TraceQueue}.
 */
public interface TraceSink {
    /** A module says this. Those of one module come in order. */
    void event(String module, TraceEvent event);

    /**
     * Whether it makes packets of what it hears: then it is told {@link #settled}, and datagrams say where they left
     * from. The answer never changes.
     */
    default boolean captures() {
        return false;
    }

    /** This module is done with its input, and has said all of it: what an instant holds is complete. */
    default void settled(String module) {}

    /** A module has failed by a mistake of ours and begins anew. Unless the sink knows better, the log is told. */
    default void fault(ModuleFault fault) {
        fault.log();
    }

    /** Nothing more for the moment: a good time to flush. */
    default void caughtUp() {}
}
