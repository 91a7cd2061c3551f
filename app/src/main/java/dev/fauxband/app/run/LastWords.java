package dev.fauxband.app.run;

import dev.fauxband.io.dte.StdioDoor;
import dev.fauxband.io.fleet.HostedModule;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a module still owes when the input of {@code run --stdio} has ended: answers, results that are under way. */
final class LastWords {
    /** No result is silent for longer: a registration that nobody answers fails after 126 s. */
    static final Duration SILENCE_MAX = Duration.ofSeconds(150);

    private static final long LOOK_MS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private LastWords() {}

    /** Waits until all has been said and written; {@code err} hears what was not. */
    static void await(HostedModule module, StdioDoor door, PrintWriter err) {
        long said = -1;
        long endNs = 0;
        try {
            while (!module.quiet().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                if (door.frames() != said) {
                    said = door.frames();
                    endNs = System.nanoTime() + SILENCE_MAX.toNanos();
                } else if (System.nanoTime() > endNs) {
                    err.println("the module still owes a result, which was not waited for");
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MS);
            }
            boolean written = door.drain(PATIENCE);
            if (!written || door.droppedOctets() > 0) {
                err.println("standard output was not read in time: some of the answers are lost");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the shard does not answer", e);
        }
    }
}
