package dev.fauxband.io.view;

import dev.fauxband.modem.Modem;
import dev.fauxband.trace.TraceEvent;
import java.util.List;
import java.util.Optional;

/**
 * A module laid open on its shard's thread, for as long as a question is answered.
 *
 * @param name of the module
 * @param nowNs on the shard's clock
 * @param modem empty while it has no power
 * @param hosts how many are at its line
 * @param last what it said last, oldest first
 */
public record Inside(
        String name,
        long nowNs,
        Optional<Modem> modem,
        int hosts,
        Counters counters,
        Weather weather,
        List<TraceEvent> last) {
    public Inside {
        last = List.copyOf(last);
    }
}
