package dev.fauxband.io.dte.pty;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.io.IOException;

/** Descriptors watched by one epoll, edge-triggered. Each event carries its descriptor and nothing else of use. */
final class EpollSet {
    /** {@code struct epoll_event} is packed on x86-64 only: events, then 64 bits of ours. */
    private static final int DATA_OFFSET = Platform.isIntel() ? 4 : 8;

    private static final int EVENT_OCTETS = DATA_OFFSET + Long.BYTES;

    private final int epoll;
    private final int eventsMax;
    private final Memory events;

    EpollSet(int eventsMax) throws IOException {
        epoll = Libc.must("epoll_create1", Libc.epoll_create1(Libc.O_CLOEXEC));
        this.eventsMax = eventsMax;
        events = new Memory((long) eventsMax * EVENT_OCTETS);
    }

    /** Watches {@code descriptor} for reading, and for room to write and hang-ups where it has them. */
    void add(int descriptor) throws IOException {
        try (Memory event = new Memory(EVENT_OCTETS)) {
            event.setInt(0, Libc.EPOLLIN | Libc.EPOLLOUT | Libc.EPOLLET);
            event.setLong(DATA_OFFSET, descriptor);
            Libc.must("epoll_ctl", Libc.epoll_ctl(epoll, Libc.EPOLL_CTL_ADD, descriptor, event));
        }
    }

    void remove(int descriptor) {
        try (Memory unused = new Memory(EVENT_OCTETS)) {
            Libc.epoll_ctl(epoll, Libc.EPOLL_CTL_DEL, descriptor, unused);
        }
    }

    /** Waits for events, for ever if {@code timeoutMs} is −1. Returns how many there are; none after a signal. */
    int await(int timeoutMs) throws IOException {
        int count = Libc.epoll_wait(epoll, events, eventsMax, timeoutMs);
        if (count < 0 && Native.getLastError() == Libc.EINTR) {
            return 0;
        }
        return Libc.must("epoll_wait", count);
    }

    /** The descriptor of event {@code index}. */
    int descriptor(int index) {
        return (int) events.getLong((long) index * EVENT_OCTETS + DATA_OFFSET);
    }
}
