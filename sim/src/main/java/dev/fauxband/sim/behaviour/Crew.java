package dev.fauxband.sim.behaviour;

import java.util.Optional;

/**
 * What the programs of a shard have in common.
 *
 * @param host address or name of the platform
 * @param port its UDP port
 * @param seed of all their chance; each has its own by its number
 */
public record Crew(Behaviour behaviour, String host, int port, Ledger ledger, long seed) {
    void report(Work work, long dueNs, long sentNs, long endNs, Optional<String> why) {
        if (why.isPresent()) {
            ledger.failed(work, dueNs, endNs, why.get());
        } else {
            ledger.ended(work, dueNs, sentNs, endNs);
        }
    }
}
