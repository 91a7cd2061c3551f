package dev.fauxband.io.net.onesocket;

import dev.fauxband.data.Octets;

/** Datagrams that one system call took from a socket, or from its error queue. */
final class ReceiveBatch implements AutoCloseable {
    private final UdpCalls calls;
    private final SocketCounts counts;
    private final Batch batch = new Batch();
    private final byte[] octets = new byte[Batch.DATAGRAM_OCTETS_MAX];
    private int used;

    ReceiveBatch(UdpCalls calls, SocketCounts counts) {
        this.calls = calls;
        this.counts = counts;
    }

    /** Takes what waits at the socket; how many datagrams that are, 0 when there was an error instead. */
    int receive(UdpSocket socket) {
        int count = fill(socket, 0);
        if (count < 0 && calls.error() != Libc.EAGAIN) {
            // The socket tells of a datagram that left before; what waits is still there.
            socket.failed = true;
            count = fill(socket, 0);
        }
        return Math.max(0, count);
    }

    /** Takes what waits in its error queue: datagrams as they left, each with its error. */
    int receiveErrors(UdpSocket socket) {
        return Math.max(0, fill(socket, Libc.MSG_ERRQUEUE));
    }

    private int fill(UdpSocket socket, int flags) {
        for (int i = 0; i < used; i++) {
            batch.empty(i);
        }
        int count = calls.receive(socket.descriptor(), batch.messages(0), Batch.MESSAGES, flags);
        counts.systemCalls().add(1);
        // After an error the system may have changed the first one.
        used = Math.max(1, count);
        return count;
    }

    int peerIp(int message) {
        return batch.peerIp(message);
    }

    int peerPort(int message) {
        return batch.peerPort(message);
    }

    /** Our address, its octets as one number. */
    int ourIp(int message) {
        return batch.destination(message);
    }

    /** The {@code errno} that a message of the error queue tells of. */
    int error(int message) {
        return batch.queuedError(message);
    }

    Octets payload(int message) {
        int size = batch.size(message);
        batch.read(message, octets, size);
        return Octets.copyOf(octets, 0, size);
    }

    @Override
    public void close() {
        batch.close();
    }
}
