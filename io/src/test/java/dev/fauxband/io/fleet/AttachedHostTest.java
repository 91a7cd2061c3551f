package dev.fauxband.io.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.junit.jupiter.api.Test;

final class AttachedHostTest {
    private static final Octets PORTION = Octets.copyOf(new byte[1500]);

    /** A door and a shard at once, each as fast as it can: whatever they interleave, nobody waits for the other. */
    @Test
    void theLinkIsNeverLeftPausedWithNothingWaiting() throws InterruptedException {
        RecordingLink link = new RecordingLink("host");
        AttachedHost host = new AttachedHost(link);
        BlockingQueue<Octets> inbox = new ArrayBlockingQueue<>(1000);
        Thread shard = new Thread(() -> takeAll(host, inbox, 50_000));
        shard.setDaemon(true);
        shard.start();

        for (int i = 0; i < 50_000; i++) {
            while (link.paused()) {
                Thread.onSpinWait();
            }
            assertThat(host.typed(PORTION)).isTrue();
            inbox.put(PORTION);
        }
        shard.join(10_000);

        assertThat(shard.isAlive()).isFalse();
        assertThat(link.paused()).isFalse();
        assertThat(host.waits()).isFalse();
    }

    private static void takeAll(AttachedHost host, BlockingQueue<Octets> inbox, int portions) {
        try {
            for (int i = 0; i < portions; i++) {
                host.queue(inbox.take());
                while (host.waits()) {
                    host.take(1000);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
