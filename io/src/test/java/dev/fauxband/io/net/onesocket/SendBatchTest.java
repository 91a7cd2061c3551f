package dev.fauxband.io.net.onesocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fauxband.data.Octets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a batch when the system takes a part of it, or none. */
final class SendBatchTest {
    private static final int EPERM = 1;

    private final ScriptedCalls system = new ScriptedCalls();
    private final SocketCounts counts = new SocketCounts();
    private final List<String> lost = new ArrayList<>();
    private final UdpSocket one = new UdpSocket(71);
    private final UdpSocket two = new UdpSocket(72);
    private SendBatch batch;

    /** A system that answers as it is told: what it takes, or an errno below zero; nothing told: it takes all. */
    private static final class ScriptedCalls implements UdpCalls {
        private final Deque<Integer> answers = new ArrayDeque<>();
        private final List<String> made = new ArrayList<>();
        private int error;

        @Override
        public int receive(int socket, long messages, int count, int flags) {
            throw new AssertionError("nothing is received here");
        }

        @Override
        public int send(int socket, long messages, int count) {
            made.add(count + " at " + socket);
            int answer = answers.isEmpty() ? count : answers.remove();
            error = Math.max(0, -answer);
            return Math.max(-1, answer);
        }

        @Override
        public int error() {
            return error;
        }
    }

    @BeforeEach
    void open() {
        assumeTrue(Libc.missing().isEmpty(), "not on this machine");
        batch = new SendBatch(system, counts);
    }

    @AfterEach
    void close() {
        if (batch != null) {
            batch.close();
        }
    }

    @Test
    void anEmptyBatchMakesNoCall() {
        flush();

        assertThat(system.made).isEmpty();
    }

    @Test
    void datagramsOfOneSocketInARowLeaveWithOneCall() {
        add(one, 3);
        add(two, 1);
        add(one, 2);
        flush();

        assertThat(system.made).containsExactly("3 at 71", "1 at 72", "2 at 71");
        assertThat(counts.sent().now()).isEqualTo(6);
        assertThat(counts.systemCalls().now()).isEqualTo(3);
        assertThat(batch.size()).isZero();
    }

    @Test
    void theRestFollowsWhenTheSystemTakesAPart() {
        add(one, Batch.MESSAGES);
        assertThat(batch.full()).isTrue();
        system.answers.addAll(List.of(60, 3));
        flush();

        assertThat(system.made).containsExactly("64 at 71", "4 at 71", "1 at 71");
        assertThat(lost).isEmpty();
        assertThat(counts.sent().now()).isEqualTo(64);
    }

    @Test
    void aFullBufferLosesTheRestOfThatSocketOnly() {
        add(one, 3);
        add(two, 1);
        system.answers.addAll(List.of(1, -Libc.EAGAIN));
        flush();

        assertThat(system.made).containsExactly("3 at 71", "2 at 71", "1 at 72");
        assertThat(lost).containsExactly("1: 11", "2: 11");
        assertThat(counts.sent().now()).isEqualTo(2);
    }

    @Test
    void aQueueWithoutRoomLosesOneDatagram() {
        add(one, 3);
        system.answers.addAll(List.of(1, -Libc.ENOBUFS));
        flush();

        assertThat(system.made).containsExactly("3 at 71", "2 at 71", "1 at 71");
        assertThat(lost).containsExactly("1: 105");
    }

    @Test
    void anErrorOfADatagramBeforeCostsNothingButACall() {
        add(one, 2);
        system.answers.addAll(List.of(-Libc.ECONNREFUSED, 1, -Libc.ECONNREFUSED, -Libc.ECONNREFUSED, 1));
        flush();

        assertThat(lost).isEmpty();
        assertThat(one.failed).isTrue();
        assertThat(two.failed).isFalse();
        assertThat(counts.sent().now()).isEqualTo(2);
    }

    @Test
    void anErrorThatStaysIsTheDatagramsOwn() {
        add(one, 3);
        system.answers.addAll(List.of(1, -EPERM, -EPERM, -EPERM));
        flush();

        assertThat(lost).containsExactly("1: 1");
        assertThat(counts.sent().now()).isEqualTo(2);
        assertThat(system.made).endsWith("1 at 71");
    }

    private void add(UdpSocket socket, int count) {
        for (int i = 0; i < count; i++) {
            batch.add(socket, 0x7F00_0001, 0x7F00_0002, 5683, Octets.EMPTY);
        }
    }

    private void flush() {
        batch.flush((message, error) -> lost.add(message + ": " + error));
    }
}
