package dev.fauxband.io.dte;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import org.junit.jupiter.api.Test;

/** Whole frames or none. */
final class OutboxTest {
    private static final Octets HALF = Octets.copyOf(new byte[Outbox.OCTETS_MAX / 2]);

    private final Outbox outbox = new Outbox();

    @Test
    void aFrameThatDoesNotFitIsDroppedWholeAndCounted() {
        assertThat(outbox.offer(HALF)).isTrue();
        assertThat(outbox.offer(Octets.of(1))).isTrue();
        assertThat(outbox.offer(HALF)).isFalse();
        assertThat(outbox.offer(HALF.from(1))).isTrue();

        assertThat(outbox.droppedOctets()).isEqualTo(HALF.size());
    }

    @Test
    void aHalfWrittenFrameGoesOnWhereItStopped() throws IOException {
        Narrow channel = new Narrow();
        outbox.offer(Octets.latin1("CONNECT OK"));
        outbox.offer(Octets.latin1("!"));

        assertThat(outbox.flushTo(channel)).isFalse();
        assertThat(outbox.flushTo(channel)).isFalse();
        assertThat(outbox.flushTo(channel)).isFalse();
        assertThat(outbox.flushTo(channel)).isTrue();
        assertThat(channel.taken.toString(US_ASCII)).isEqualTo("CONNECT OK!");
        assertThat(outbox.isEmpty()).isTrue();
    }

    @Test
    void whatIsClearedIsNotCounted() {
        outbox.offer(HALF);
        outbox.clear();

        assertThat(outbox.take()).isEmpty();
        assertThat(outbox.droppedOctets()).isZero();
        assertThat(outbox.offer(HALF)).isTrue();
    }

    @Test
    void aHostIsBehindWithMoreThanHalfOfItWaiting() {
        outbox.offer(HALF);
        assertThat(outbox.behind()).isFalse();
        outbox.offer(Octets.of(1));
        assertThat(outbox.behind()).isTrue();
        outbox.take();
        assertThat(outbox.behind()).isFalse();
    }

    @Test
    void aHostThatTakesNothingIsNotWaitedForLong() {
        outbox.offer(HALF);
        outbox.offer(HALF);
        long startNs = System.nanoTime();
        while (outbox.behind()) {
            assertThat(System.nanoTime() - startNs).isLessThan(10 * Outbox.PATIENCE_MS * 1_000_000);
            Thread.onSpinWait();
        }
        assertThat(System.nanoTime() - startNs).isGreaterThan(Outbox.PATIENCE_MS * 900_000);
    }

    /** Takes three octets a call. */
    private static final class Narrow implements WritableByteChannel {
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

        @Override
        public int write(ByteBuffer source) {
            int count = Math.min(3, source.remaining());
            for (int i = 0; i < count; i++) {
                taken.write(source.get());
            }
            return count;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }
}
