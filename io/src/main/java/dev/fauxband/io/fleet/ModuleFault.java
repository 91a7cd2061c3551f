package dev.fauxband.io.fleet;

import dev.fauxband.trace.TraceEvent;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A mistake of ours that ended a module. The seed and the inputs replay it.
 *
 * @param failures how often this module has failed by now, from 1 on
 * @param last what the module said last, oldest first; nothing if its trace is off
 */
public record ModuleFault(String module, long seed, long failures, Throwable cause, List<TraceEvent> last) {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleFault.class);

    /** Writes it to the log; of a module that fails again and again only the 1st, 2nd, 4th, 8th … time. */
    void log() {
        if (Long.bitCount(failures) != 1) {
            return;
        }
        StringBuilder said = new StringBuilder();
        for (TraceEvent event : last) {
            said.append("\n  ").append(event);
        }
        LOG.error(
                "module {} (seed {}) failed by a mistake of ours, {} times by now, and begins anew; it said last:{}",
                module,
                seed,
                failures,
                said,
                cause);
    }
}
