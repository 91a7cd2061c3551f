package dev.fauxband.io.fleet;

import dev.fauxband.io.tally.Carried;
import dev.fauxband.io.view.Counters;
import org.jspecify.annotations.Nullable;

/** What passes between a module and its network, counted, with the gate in its way. */
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
    int sent() {
        sent++;
        return gate == null ? 1 : gate.up();
    }

    /** Something came for it. How many copies reach it: 0, 1 or 2. */
    int received() {
        received++;
        return gate == null ? 1 : gate.down();
    }

    void notSent() {
        notSent++;
    }

    void unreachable() {
        unreachable++;
    }

    /** It failed by a mistake of ours; how often it has by now. */
    long failed() {
        return ++failures;
    }

    Carried carried(long retransmitted) {
        return new Carried(sent, received, notSent, retransmitted, failures);
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
