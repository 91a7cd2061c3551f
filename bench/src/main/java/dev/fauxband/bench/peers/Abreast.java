package dev.fauxband.bench.peers;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Does the same for each client, so many at once. */
final class Abreast {
    private static final long PATIENCE_S = 120;

    private Abreast() {}

    /** Begins something that ends later. */
    interface Beginning {
        CompletableFuture<?> begin(int client) throws Exception;
    }

    /** Returns when all have ended well. */
    static void each(int clients, int atOnce, Beginning beginning) throws Exception {
        Semaphore free = new Semaphore(atOnce);
        AtomicInteger failed = new AtomicInteger();
        for (int i = 0; i < clients; i++) {
            if (!free.tryAcquire(PATIENCE_S, TimeUnit.SECONDS)) {
                throw new TimeoutException("client " + i);
            }
            var unused = beginning.begin(i).whenComplete((done, error) -> {
                failed.addAndGet(error == null ? 0 : 1);
                free.release();
            });
        }
        if (!free.tryAcquire(atOnce, PATIENCE_S, TimeUnit.SECONDS)) {
            throw new TimeoutException("the last clients");
        }
        if (failed.get() > 0) {
            throw new ExecutionException(failed.get() + " clients failed", null);
        }
    }
}
