package dev.fauxband.io.fleet;

import dev.fauxband.at.DteOutput;
import dev.fauxband.data.Octets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The speed of a module's serial line, as if a wire were between the module and its doors: both directions at once,
 * ten bits an octet (8N1). Reads no clock; an octet counts once its last bit has passed. Touched only by the shard's
 * thread.
 */
final class LinePace {
    /** While so many octets are on their way to the hosts the module gets none of theirs. */
    static final int OUTGOING_OCTETS_HIGH = 4_096;

    /** Beyond it what the module says is lost, as in an overrun. */
    static final int OUTGOING_OCTETS_MAX = 131_072;

    private static final long TEN_BITS_NS = 10_000_000_000L;

    private final Deque<DteOutput> outgoing = new ArrayDeque<>();
    private int outgoingOctets;
    private long droppedOctets;
    private long octetNs;
    private long nextOctetNs;
    private boolean incoming;
    private long inPassedNs = Long.MIN_VALUE;
    private long outPassedNs = Long.MIN_VALUE;

    /**
     * @param bitsPerSecond the rate at first, more than 0
     */
    LinePace(int bitsPerSecond) {
        octetNs = TEN_BITS_NS / bitsPerSecond;
        nextOctetNs = octetNs;
    }

    /** From the end of what is on its way out now the line has this rate. */
    void rate(int bitsPerSecond) {
        nextOctetNs = TEN_BITS_NS / bitsPerSecond;
        changeWhenSilent();
    }

    /** How many octets of a host that has some have come in by now, at most {@code room}. */
    int arrived(long nowNs, int room) {
        if (room == 0 || outgoingOctets >= OUTGOING_OCTETS_HIGH) {
            incoming = false;
            return 0;
        }
        if (!incoming) {
            incoming = true;
            inPassedNs = Math.max(inPassedNs, nowNs);
        }
        return (int) Math.min(room, (nowNs - inPassedNs) / octetNs);
    }

    /** So many of those that have come in were given to the module. */
    void taken(int octets) {
        inPassedNs += octets * octetNs;
    }

    /** No host has anything to send. */
    void nothingComes() {
        incoming = false;
    }

    /** The module says this. */
    void send(DteOutput output, long nowNs) {
        int size = output.octets().size();
        if (size > OUTGOING_OCTETS_MAX - outgoingOctets) {
            droppedOctets += size;
            return;
        }
        if (outgoing.isEmpty()) {
            outPassedNs = Math.max(outPassedNs, nowNs);
        }
        outgoing.add(output);
        outgoingOctets += size;
    }

    /** What has gone out by now and was not polled yet, a piece at a time. */
    Optional<DteOutput> poll(long nowNs) {
        long passed = outgoing.isEmpty() ? 0 : (nowNs - outPassedNs) / octetNs;
        if (passed == 0) {
            return Optional.empty();
        }
        DteOutput first = outgoing.remove();
        Octets piece = first.octets();
        if (piece.size() > passed) {
            piece = piece.slice(0, (int) passed);
            outgoing.addFirst(new DteOutput(first.kind(), first.octets().from((int) passed)));
        }
        outPassedNs += piece.size() * octetNs;
        outgoingOctets -= piece.size();
        changeWhenSilent();
        return Optional.of(new DteOutput(first.kind(), piece));
    }

    /** When the next octet has passed, or {@link DeadlineQueue#NONE}. */
    long nextDeadlineNs() {
        long inNs = incoming ? inPassedNs + octetNs : DeadlineQueue.NONE;
        long outNs = outgoing.isEmpty() ? DeadlineQueue.NONE : outPassedNs + octetNs;
        return Math.min(inNs, outNs);
    }

    /** Whether nothing is on its way to the hosts. */
    boolean silent() {
        return outgoing.isEmpty();
    }

    /** The module has lost its power in the midst of a word. */
    void lineLost() {
        outgoing.clear();
        outgoingOctets = 0;
        changeWhenSilent();
    }

    /** What the module said while more was on its way than {@link #OUTGOING_OCTETS_MAX}. */
    long droppedOctets() {
        return droppedOctets;
    }

    private void changeWhenSilent() {
        if (outgoing.isEmpty()) {
            octetNs = nextOctetNs;
        }
    }
}
