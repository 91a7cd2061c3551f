package dev.fauxband.io.net.onesocket;

import dev.fauxband.io.net.SocketFigures;
import java.util.List;

/** What a shared network counts, on its own thread; others may read it. */
record SocketCounts(Count received, Count sent, Count systemCalls, Count strangers, Count unclaimed, Count bufferFull) {
    SocketCounts() {
        this(new Count(), new Count(), new Count(), new Count(), new Count(), new Count());
    }

    /** With what the system says of these sockets, which must stay open meanwhile. */
    SocketFigures figures(List<UdpSocket> sockets) {
        return new SocketFigures(
                received.now(),
                sent.now(),
                systemCalls.now(),
                strangers.now(),
                unclaimed.now(),
                bufferFull.now(),
                sockets.stream().mapToLong(UdpSocket::overruns).sum(),
                sockets.isEmpty() ? 0 : sockets.get(0).receiveBufferOctets(),
                sockets.isEmpty() ? 0 : sockets.get(0).sendBufferOctets());
    }
}
