package dev.fauxband.app;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What another process brings about, in its own time, and no event tells. */
public final class Awaited {
    private static final long PATIENCE_S = 30;
    private static final long PAUSE_MS = 10;

    private Awaited() {}

    /** Whether it is so by now. */
    public interface Look {
        boolean done() throws Exception;
    }

    /**
     * Looks again and again until it is so.
     *
     * @param missing what is to be said if it is not so within 30 s
     */
    public static void until(Supplier<String> missing, Look look) throws Exception {
        long endNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (!look.done()) {
            if (System.nanoTime() > endNs) {
                throw new AssertionError(missing.get());
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
        }
    }
}
