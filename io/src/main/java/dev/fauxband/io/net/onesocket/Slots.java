package dev.fauxband.io.net.onesocket;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Who has which source address and port. A slot is both: slot i has address i mod K and port i div K, when there are K
 * addresses. One that was given back rests, because what was sent to its old owner may still be on its way; it is taken
 * again when many rest, or before another port is opened.
 *
 * @param <T> an owner
 */
final class Slots<T> {
    /** With more than this resting, the one that rests longest is taken rather than a fresh one. */
    static final int RESTING_MAX = 4_096;

    /** No slot. */
    static final int NONE = -1;

    private static final int OWNERS_MIN = 16;

    private final int addresses;
    private final int size;
    private final Deque<Integer> resting = new ArrayDeque<>();
    private @Nullable Object[] owners = new @Nullable Object[OWNERS_MIN];
    private int fresh;

    /**
     * @param addresses how many there are
     * @param portsMax how many ports may be opened
     */
    Slots(int addresses, int portsMax) {
        this.addresses = addresses;
        this.size = (int) Math.min((long) addresses * portsMax, Integer.MAX_VALUE);
    }

    /** A slot for this owner, or {@link #NONE} when all are in use. */
    int take(T owner) {
        int slot = choose();
        if (slot != NONE) {
            if (slot >= owners.length) {
                owners = Arrays.copyOf(owners, Math.max(slot + 1, (int) Math.min(2L * owners.length, size)));
            }
            owners[slot] = owner;
        }
        return slot;
    }

    private int choose() {
        boolean newPort = fresh > 0 && fresh % addresses == 0;
        Integer rested = resting.size() > RESTING_MAX || newPort || fresh == size ? resting.poll() : null;
        if (rested != null) {
            return rested;
        }
        return fresh == size ? NONE : fresh++;
    }

    /** The owner has no use for it any more. */
    void release(int slot) {
        owners[slot] = null;
        resting.add(slot);
    }

    /** Whose it is, if anybody's; any number may be asked. */
    @SuppressWarnings("unchecked") // Only owners are put in.
    @Nullable
    T owner(int slot) {
        return slot < 0 || slot >= owners.length ? null : (T) owners[slot];
    }

    int address(int slot) {
        return slot % addresses;
    }

    int port(int slot) {
        return slot / addresses;
    }
}
