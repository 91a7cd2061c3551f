package dev.fauxband.io.net.onesocket;

import dev.fauxband.data.Octets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Datagrams on their way to the system, of one socket or more; those of one socket in a row leave with one call. */
final class SendBatch implements AutoCloseable {
    /**
     * A socket tells an error of a datagram that left before (ICMP) once, in place of its next result: after so many in
     * a row the error is the datagram's own.
     */
    static final int ERRORS_MAX = 3;

    private final UdpCalls calls;
    private final SocketCounts counts;
    private final Batch batch = new Batch();
    private final @Nullable UdpSocket[] sockets = new @Nullable UdpSocket[Batch.MESSAGES];
    private final byte[] octets = new byte[Batch.DATAGRAM_OCTETS_MAX];
    private int size;

    /** Hears of what could not leave. Must not add to the batch. */
    @FunctionalInterface
    interface Fate {
        /** The message with this index is lost; the {@code errno} says why. */
        void lost(int message, int error);
    }

    SendBatch(UdpCalls calls, SocketCounts counts) {
        this.calls = calls;
        this.counts = counts;
    }

    /** How many wait. */
    int size() {
        return size;
    }

    boolean full() {
        return size == Batch.MESSAGES;
    }

    /**
     * One more, when not full.
     *
     * @param payload at most {@link Batch#DATAGRAM_OCTETS_MAX} octets
     */
    void add(UdpSocket socket, int sourceIp, int peerIp, int peerPort, Octets payload) {
        payload.copyTo(octets, 0);
        batch.write(size, octets, payload.size());
        batch.source(size, sourceIp);
        batch.peer(size, peerIp, peerPort);
        sockets[size] = socket;
        size++;
    }

    /** All leave now, in their order, or are lost. */
    void flush(Fate fate) {
        int end = size;
        for (int first = 0; first < end; ) {
            UdpSocket socket = Objects.requireNonNull(sockets[first]);
            int next = first + 1;
            while (next < end && sockets[next] == socket) {
                next++;
            }
            leave(socket, first, next, fate);
            first = next;
        }
        size = 0;
    }

    private void leave(UdpSocket socket, int first, int end, Fate fate) {
        int message = first;
        int errors = 0;
        while (message < end) {
            int left = calls.send(socket.descriptor(), batch.messages(message), end - message);
            counts.systemCalls().add(1);
            if (left > 0) {
                counts.sent().add(left);
                message += left;
                errors = 0;
                continue;
            }
            int error = left == 0 ? Libc.EAGAIN : calls.error();
            if (error == Libc.EAGAIN) {
                lose(message, end, error, fate);
                return;
            }
            errors++;
            socket.failed = true;
            if (error == Libc.ENOBUFS || errors == ERRORS_MAX) {
                lose(message, message + 1, error, fate);
                message++;
                errors = 0;
            }
        }
    }

    private static void lose(int first, int end, int error, Fate fate) {
        for (int message = first; message < end; message++) {
            fate.lost(message, error);
        }
    }

    @Override
    public void close() {
        batch.close();
    }
}
