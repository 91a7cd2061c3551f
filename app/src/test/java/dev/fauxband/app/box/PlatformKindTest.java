package dev.fauxband.app.box;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.io.clock.Clock;
import dev.fauxband.sim.platform.PlatformInTheBox;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

final class PlatformKindTest {
    private static final int AT_ONCE = 4;
    private static final int ROUNDS = 50;

    /** Two programs that are started together both find the usual port free, and one of them is late. */
    @Test
    void whoeverIsLateForTheUsualPortTakesAnother() throws Exception {
        ExecutorService programs = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                CountDownLatch go = new CountDownLatch(1);
                Callable<PlatformInTheBox> start = () -> {
                    go.await();
                    return PlatformKind.SIM.startNearby(BoxOptions.PLAIN, line -> {}, Clock.real());
                };
                List<Future<PlatformInTheBox>> started = new ArrayList<>();
                for (int i = 0; i < AT_ONCE; i++) {
                    started.add(programs.submit(start));
                }
                go.countDown();

                for (Future<PlatformInTheBox> one : started) {
                    try (PlatformInTheBox platform = one.get()) {
                        assertThat(platform.address().port()).isPositive();
                    }
                }
            }
        } finally {
            programs.shutdown();
        }
    }
}
