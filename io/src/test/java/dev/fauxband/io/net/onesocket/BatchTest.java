package dev.fauxband.io.net.onesocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

final class BatchTest {
    @Test
    void whatIsWrittenIsReadAndNeighboursAreNotTouched() {
        assumeTrue(Libc.missing().isEmpty(), "not on this machine");
        try (Batch batch = new Batch()) {
            int last = Batch.MESSAGES - 1;
            byte[] full = new byte[Batch.DATAGRAM_OCTETS_MAX];
            full[0] = 1;
            full[full.length - 1] = 2;
            batch.peer(last - 1, 0x7F00_0001, 1);
            batch.write(last - 1, full, full.length);
            batch.peer(last, 0xFFFF_FFFE, 65_535);
            batch.write(last, full, full.length);
            byte[] read = new byte[full.length];
            batch.read(last, read, read.length);

            assertThat(read).isEqualTo(full);
            assertThat(batch.peerIp(last)).isEqualTo(0xFFFF_FFFE);
            assertThat(batch.peerPort(last)).isEqualTo(65_535);
            assertThat(batch.peerIp(last - 1)).isEqualTo(0x7F00_0001);
            assertThat(batch.peerPort(last - 1)).isEqualTo(1);
        }
    }

    @Test
    void aMessageWithoutControlMessagesHasNoDestinationAndNoError() {
        assumeTrue(Libc.missing().isEmpty(), "not on this machine");
        try (Batch batch = new Batch()) {
            batch.empty(0);
            assertThat(batch.destination(0)).isZero();
            assertThat(batch.queuedError(0)).isZero();

            batch.source(0, 0x7F00_0001);
            assertThat(batch.queuedError(0)).isZero();
        }
    }
}
