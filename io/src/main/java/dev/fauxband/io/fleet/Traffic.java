package dev.fauxband.io.fleet;

import dev.fauxband.io.tally.CarriedCount;
import dev.fauxband.io.view.Counters;
import org.jspecify.annotations.Nullable;

/**
 * What passes between a module and its network, with the gate in its way: counted for the module, and in the count of
 * {@code all} modules of its shard.
 */
final class Traffic {
    /** Once somebody has ordered something of it. */
    private @Nullable Gate gate;

    private long sent;
    private long received;
    private long notSent;
    private long unreachable;
    private long failures;

    Gate gate() {
        if (gate == null) {
            gate = new Gate();
        }
        return gate;
    }

    /** The module sends. How many copies leave: 0, 1 or 2. */
    int sent(CarriedCount all) {
        all.sent();
        sent++;
        return gate == null ? 1 : gate.up();
    }

    /** Something came for it. How many copies reach it: 0, 1 or 2. */
    int received(CarriedCount all) {
        all.received();
        received++;
        return gate == null ? 1 : gate.down();
    }

    void notSent(CarriedCount all) {
        all.notSent();
        notSent++;
    }

    void unreachable() {
        unreachable++;
    }

    /** It failed by a mistake of ours; how often it has by now. */
    long failed(CarriedCount all) {
        all.failed();
        return ++failures;
    }

    /** With what its line has lost: octets for which there was no room, before and behind the module. */
    Counters counters(long overrun, long abandoned, long dropped, long unread) {
        return new Counters(
                sent,
                received,
                notSent,
                gate == null ? 0 : gate.dropped(),
                gate == null ? 0 : gate.duplicated(),
                unreachable,
                overrun,
                abandoned,
                dropped,
                unread,
                failures);
    }
}
