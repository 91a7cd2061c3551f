package dev.fauxband.io.fleet;

import dev.fauxband.trace.TraceEvent;
import java.util.List;

/**
 * A mistake of ours that ended a module. The seed and the inputs replay it.
 *
 * @param failures how often this module has failed by now, from 1 on
 * @param last what the module said last, oldest first; nothing if its trace is off
 */
public record ModuleFault(String module, long seed, long failures, Throwable cause, List<TraceEvent> last) {}
