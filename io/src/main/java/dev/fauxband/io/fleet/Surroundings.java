package dev.fauxband.io.fleet;

import dev.fauxband.io.clock.Clock;
import dev.fauxband.io.net.Names;
import dev.fauxband.io.net.Routes;
import dev.fauxband.io.net.dtls.DtlsLayer;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * What the shards of one process share.
 *
 * @param clockNs nanoseconds since some beginning; never goes back
 * @param routes where datagrams may go
 * @param names who knows host names
 * @param trace who listens to the modules; must not block
 * @param dtls what carries the datagrams that a rule of the routes secures; needed when there is such a rule
 */
public record Surroundings(
        LongSupplier clockNs, Routes routes, Names names, TraceSink trace, Optional<DtlsLayer> dtls) {
    /** Without DTLS: no rule of the routes secures anything. */
    public Surroundings(LongSupplier clockNs, Routes routes, Names names, TraceSink trace) {
        this(clockNs, routes, names, trace, Optional.empty());
    }

    /** The machine's own clock, from 0 now. */
    public static LongSupplier clockFromNow() {
        return Clock.real();
    }

    /** How long {@code ns} on the clock are for the machine. */
    long realNs(long ns) {
        return clockNs instanceof Clock clock ? clock.realNs(ns) : ns;
    }
}
