package dev.fauxband.io.fleet;

import dev.fauxband.at.DteOutput;
import dev.fauxband.data.Octets;
import dev.fauxband.sim.fault.LineFaults;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The serial line between a module and its hosts: faults next to the module, then a speed; without both, octets pass
 * at once. Touched only by the shard's thread.
 */
final class Wire {
    private final Consumer<DteOutput> hosts;
    private @Nullable LineFaults faults;
    private @Nullable LinePace pace;

    Wire(Consumer<DteOutput> hosts) {
        this.hosts = hosts;
    }

    /** From now on it has these faults. */
    void suffer(LineFaults line) {
        faults = line;
    }

    /** From now on it has a speed, or another one. */
    void pace(int bitsPerSecond) {
        if (pace == null) {
            pace = new LinePace(bitsPerSecond);
        }
        pace.rate(bitsPerSecond);
    }

    /** The module goes on at another rate, or finds it by itself (0); a line without speed has none. */
    void rate(int bitsPerSecond) {
        if (pace != null && bitsPerSecond > 0) {
            pace.rate(bitsPerSecond);
        }
    }

    /** How many octets of hosts have come in, at most {@code room}. */
    int room(long nowNs, int room) {
        return pace == null ? room : pace.arrived(nowNs, room);
    }

    /** What the module hears of octets that have come in. */
    Octets hear(long nowNs, Octets typed) {
        if (pace != null) {
            pace.taken(typed.size());
        }
        return faults == null ? typed : faults.hear(nowNs, typed);
    }

    /** The module says something. */
    void say(long nowNs, DteOutput output) {
        if (faults == null) {
            pass(nowNs, output);
        } else {
            faults.say(nowNs, output);
        }
    }

    private void pass(long nowNs, DteOutput output) {
        if (pace == null) {
            hosts.accept(output);
        } else {
            pace.send(output, nowNs);
        }
    }

    /** Brings to the hosts what has arrived by now, a piece at a time. Returns whether there was anything. */
    boolean carry(long nowNs) {
        if (faults == null && pace == null) {
            return false;
        }
        Optional<DteOutput> spoilt = faults == null ? Optional.empty() : faults.poll(nowNs);
        spoilt.ifPresent(output -> pass(nowNs, output));
        Optional<DteOutput> paced = pace == null ? Optional.empty() : pace.poll(nowNs);
        paced.ifPresent(hosts);
        return spoilt.isPresent() || paced.isPresent();
    }

    /** Whether nothing is on its way to the hosts. */
    boolean silent() {
        return (faults == null || faults.silent()) && (pace == null || pace.silent());
    }

    /**
     * When more has arrived, at either end; {@link DeadlineQueue#NONE} when nothing is under way.
     *
     * @param waits whether a host has something to send
     */
    long nextDeadlineNs(boolean waits) {
        long nextNs = faults == null || faults.silent() ? DeadlineQueue.NONE : faults.nextDeadlineNs();
        if (pace == null) {
            return nextNs;
        }
        if (!waits) {
            pace.nothingComes();
        }
        return Math.min(nextNs, pace.nextDeadlineNs());
    }

    /** The module has lost its power in the midst of a word. */
    void lineLost() {
        if (faults != null) {
            faults.lineLost();
        }
        if (pace != null) {
            pace.lineLost();
        }
    }

    /** What the module said while too much was on its way. */
    long droppedOctets() {
        return pace == null ? 0 : pace.droppedOctets();
    }
}
