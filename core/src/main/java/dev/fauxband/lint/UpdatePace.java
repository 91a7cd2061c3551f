package dev.fauxband.lint;

import java.util.Optional;

/** How often a host updates its registration; only where it is known when. */
final class UpdatePace {
    private static final long MINUTE_NS = 60_000_000_000L;
    private static final long NEVER = Long.MIN_VALUE;

    private long lastNs = NEVER;
    private long lastButOneNs = NEVER;

    /** The host types a line; an Update is the third within a minute, or not. */
    Optional<Hint> typed(long nowNs, HostCommand command) {
        if (!command.name().equals("+QLWUPDATE") || command.asks()) {
            return Optional.empty();
        }
        boolean often = lastButOneNs != NEVER && nowNs - lastButOneNs < MINUTE_NS;
        lastButOneNs = lastNs;
        lastNs = nowNs;
        return often ? Optional.of(Hint.UPDATED_OFTEN) : Optional.empty();
    }
}
