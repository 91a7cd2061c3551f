package dev.fauxband.leshan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.sim.platform.PlatformLog;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The lines of a platform, in order; each is awaited with a deadline. */
final class CapturedLines implements PlatformLog {
    private static final long DEADLINE_S = 10;

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    @Override
    public void line(String line) {
        lines.add(line);
    }

    String next() throws InterruptedException {
        @Nullable String line = lines.poll(DEADLINE_S, TimeUnit.SECONDS);
        assertThat(line).as("a line within %d s", DEADLINE_S).isNotNull();
        return String.valueOf(line);
    }

    /** Whether none is waiting to be read. */
    boolean none() {
        return lines.isEmpty();
    }
}
