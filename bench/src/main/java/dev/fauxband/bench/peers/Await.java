package dev.fauxband.bench.peers;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Waits for what other threads do. */
final class Await {
    private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(120);

    private Await() {}

    static void until(String what, BooleanSupplier done) throws InterruptedException, TimeoutException {
        long endNs = System.nanoTime() + PATIENCE_NS;
        while (!done.getAsBoolean()) {
            if (System.nanoTime() - endNs > 0) {
                throw new TimeoutException(what);
            }
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }
}
