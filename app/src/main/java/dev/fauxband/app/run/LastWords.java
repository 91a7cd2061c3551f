package dev.fauxband.app.run;

import dev.fauxband.io.dte.StdioDoor;
import dev.fauxband.io.fleet.HostedModule;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a module still owes when the input of {@code run --stdio} has ended: answers, results that are under way. */
final class LastWords {
    private static final long LOOK_MS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private LastWords() {}

    /** Waits until all has been said and written, at most ten seconds. */
    static void await(HostedModule module, StdioDoor door) {
        long endNs = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!module.quiet().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) && System.nanoTime() < endNs) {
                TimeUnit.MILLISECONDS.sleep(LOOK_MS);
            }
            door.drain(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the shard does not answer", e);
        }
    }
}
