package dev.fauxband.lwm2m;

import dev.fauxband.data.Octets;
import dev.fauxband.data.ShortQueue;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the platform wrote and the host has not read yet, a node for each value; or nothing, in direct push mode. */
public final class ReceiveBuffer {
    private final int nodesMax;
    /** There while something waits. */
    private @Nullable ShortQueue<Octets> nodes;

    private boolean buffered;
    private boolean congested;
    private int readOfOldest;

    ReceiveBuffer(int nodesMax) {
        this.nodesMax = nodesMax;
    }

    /** What one reading gives: the octets, and how many of the same node are left. */
    public record Reading(Octets octets, int left) {}

    /** Empties it; from now on it keeps what is written, or lets all through. */
    void open(boolean bufferMode) {
        clear();
        buffered = bufferMode;
    }

    /** Whether what is written waits here; else it goes straight to the host. */
    public boolean buffered() {
        return buffered;
    }

    /** No value fits, whatever the mode; or its own bound holds again. */
    public void congest(boolean full) {
        congested = full;
    }

    /** Whether no value fits, whatever the mode. */
    public boolean congested() {
        return congested;
    }

    /** Whether so many more values fit. */
    boolean roomFor(int values) {
        return !congested && (!buffered || size() + values <= nodesMax);
    }

    /** Keeps a value; true when it is the first, so that the host is to be told (Manual §3.10 note 1). */
    boolean add(Octets value) {
        if (nodes == null) {
            nodes = new ShortQueue<>();
        }
        nodes.add(value);
        return nodes.size() == 1;
    }

    public boolean isEmpty() {
        return nodes == null;
    }

    /** How many values wait. */
    public int size() {
        return nodes == null ? 0 : nodes.size();
    }

    /** How many values may wait. */
    public int nodesMax() {
        return nodesMax;
    }

    /** The values that wait, oldest first; of the oldest what was not read yet. */
    public List<Octets> values() {
        if (nodes == null) {
            return List.of();
        }
        List<Octets> values = nodes.all();
        values.set(0, values.get(0).from(readOfOldest));
        return values;
    }

    /** At most {@code octetsMax} octets of the oldest node (Manual §3.10 note 2); not when empty. */
    public Reading read(int octetsMax) {
        ShortQueue<Octets> waiting = Objects.requireNonNull(nodes, "nothing to read");
        Octets node = waiting.peek().orElseThrow();
        int end = Math.min(node.size(), readOfOldest + octetsMax);
        Octets part = node.slice(readOfOldest, end);
        int left = node.size() - end;
        if (left == 0) {
            waiting.poll();
            nodes = waiting.isEmpty() ? null : waiting;
            readOfOldest = 0;
        } else {
            readOfOldest = end;
        }
        return new Reading(part, left);
    }

    void clear() {
        nodes = null;
        readOfOldest = 0;
    }
}
