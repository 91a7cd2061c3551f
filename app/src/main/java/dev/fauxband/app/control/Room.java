package dev.fauxband.app.control;

import java.util.Collection;

/**
 * Room for one more listener: of those who hold a place some may have gone, which shows only when they are told
 * something.
 */
public final class Room {
    /** The system notices a listener that went when it is written to for the second time. */
    private static final int PROBES_MAX = 5;

    private static final long PROBE_MS = 100;

    private Room() {}

    /**
     * Waits, when all places are taken, until one of those who have gone has given up his. Called under the lock of
     * {@code owner}, which is free meanwhile.
     *
     * @param held by whom; each leaves by itself
     * @param refusal when all of them still listen
     */
    public static void await(Object owner, Collection<? extends Feed> held, int max, String refusal) throws Refusal {
        try {
            for (int probe = 0; held.size() >= max && probe < PROBES_MAX; probe++) {
                held.forEach(Feed::probe);
                owner.wait(PROBE_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Refusal.BUSY, "the program is ending.");
        }
        if (held.size() >= max) {
            throw new Refusal(Refusal.BUSY, refusal);
        }
    }
}
