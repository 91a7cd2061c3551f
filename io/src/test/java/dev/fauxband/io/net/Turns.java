package dev.fauxband.io.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.function.BooleanSupplier;

/** Takes the turns of a shard without modules, in a test's own thread. */
public record Turns(ShardNetwork network) {
    private static final long DEADLINE_NS = 10_000_000_000L;
    private static final long SLEEP_NS = 20_000_000;

    /** Turns until {@code done}; what happens at the other end happens in {@code meanwhile}. */
    public void until(BooleanSupplier done, Work meanwhile) throws IOException {
        long deadlineNs = System.nanoTime() + DEADLINE_NS;
        network.flush();
        meanwhile.run();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(deadlineNs);
            network.await(SLEEP_NS);
            network.deliver();
            network.flush();
            meanwhile.run();
        }
    }

    /** Turns until {@code done}. */
    public void until(BooleanSupplier done) throws IOException {
        until(done, () -> {});
    }

    /** What a test does between turns. */
    @FunctionalInterface
    public interface Work {
        void run() throws IOException;
    }
}
