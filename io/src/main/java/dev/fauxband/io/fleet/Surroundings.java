package dev.fauxband.io.fleet;

import dev.fauxband.io.net.Names;
import dev.fauxband.io.net.Routes;
import java.util.function.LongSupplier;

/**
 * What the shards of one process share.
 *
 * @param clockNs nanoseconds since some beginning; never goes back
 * @param routes where datagrams may go
 * @param names who knows host names
 * @param trace who listens to the modules; must not block
 */
public record Surroundings(LongSupplier clockNs, Routes routes, Names names, TraceSink trace) {
    /** The machine's own clock, from 0 now. */
    public static LongSupplier clockFromNow() {
        long originNs = System.nanoTime();
        return () -> System.nanoTime() - originNs;
    }
}
