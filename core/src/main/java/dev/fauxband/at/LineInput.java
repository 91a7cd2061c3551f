package dev.fauxband.at;

import dev.fauxband.data.Octets;
import dev.fauxband.data.OctetsBuilder;

/** Octets of the host that wait because a command is running, and how many of them are of a host that has gone. */
final class LineInput {
    /** Octets that may wait. Beyond it the flow stops at the door. */
    static final int WAITING_MAX = 8192;

    private final OctetsBuilder waiting = new OctetsBuilder(0);
    private int taken;
    private int orphaned;

    int room() {
        return WAITING_MAX - (waiting.size() - taken);
    }

    boolean isEmpty() {
        return taken == waiting.size();
    }

    /** At most {@link #room} octets. */
    void add(Octets octets) {
        if (taken > 0) {
            Octets rest = waiting.build().from(taken);
            waiting.release();
            waiting.add(rest);
            taken = 0;
        }
        waiting.add(octets);
    }

    int take() {
        int octet = waiting.at(taken++);
        orphaned = Math.max(0, orphaned - 1);
        if (taken == waiting.size()) {
            waiting.release();
            taken = 0;
        }
        return octet;
    }

    /** Whether the octet that {@link #take} gives next is of a host that has gone. */
    boolean orphan() {
        return orphaned > 0;
    }

    /** All that waits is lost. */
    void clear() {
        waiting.release();
        taken = 0;
        orphaned = 0;
    }

    /** The host has gone: complete lines stay and are its last, the half line behind them goes. */
    void abandon() {
        int end = waiting.size();
        while (end > taken && waiting.at(end - 1) != '\r' && waiting.at(end - 1) != '\n') {
            end--;
        }
        waiting.truncate(end);
        orphaned = end - taken;
        if (orphaned == 0) {
            waiting.release();
            taken = 0;
        }
    }
}
