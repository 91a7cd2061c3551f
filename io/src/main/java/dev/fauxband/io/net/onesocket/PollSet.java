package dev.fauxband.io.net.onesocket;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Where a shard sleeps: {@code ppoll} on its sockets and on an {@code eventfd} that other threads write to, but only
 * when it does sleep.
 */
final class PollSet implements AutoCloseable {
    /** {@code struct pollfd}: descriptor, events, revents. */
    private static final int POLLFD_OCTETS = 8;

    private static final int EVENTS = 4;
    private static final int REVENTS = 6;
    private static final int TIMESPEC_OCTETS = 16;
    private static final long NS_PER_S = 1_000_000_000;

    private final Memory descriptors;
    private final Memory timespec = new Memory(TIMESPEC_OCTETS);
    private final Memory count = new Memory(Long.BYTES);
    private final Memory one = new Memory(Long.BYTES);
    private final int event;
    private final AtomicBoolean called = new AtomicBoolean();
    private final Object closing = new Object();
    private volatile boolean asleep;
    private boolean closed;

    /**
     * @param socketsMax how many sockets there may be
     * @throws IOException when the system grants no descriptor
     */
    PollSet(int socketsMax) throws IOException {
        event = Libc.must("eventfd", Libc.eventfd(0, Libc.EFD_NONBLOCK | Libc.EFD_CLOEXEC));
        descriptors = new Memory((long) (socketsMax + 1) * POLLFD_OCTETS);
        one.setLong(0, 1);
        watch(0, event);
    }

    private void watch(int place, int descriptor) {
        long at = (long) place * POLLFD_OCTETS;
        descriptors.setInt(at, descriptor);
        descriptors.setShort(at + EVENTS, Libc.POLLIN);
        descriptors.setShort(at + REVENTS, (short) 0);
    }

    /** One more socket is watched, the one with this index. */
    void add(int index, UdpSocket socket) {
        watch(index + 1, socket.descriptor());
    }

    /** Whether somebody called since the last {@link #heard}. */
    boolean called() {
        return called.get();
    }

    /** The call is answered: whatever it was about can be seen now. */
    void heard() {
        called.set(false);
    }

    /** Any thread. Ends the sleep. */
    void call() {
        if (!called.compareAndSet(false, true) || !asleep) {
            return;
        }
        synchronized (closing) {
            if (!closed) {
                Libc.write(event, Pointer.nativeValue(one), Long.BYTES);
            }
        }
    }

    /**
     * Sleeps until a socket is ready, somebody calls, or the delay is over; then marks the sockets.
     *
     * @param delayNs not negative; {@link Long#MAX_VALUE}: no end
     */
    void sleep(List<UdpSocket> sockets, long delayNs) throws IOException {
        asleep = true;
        // Who calls from here on writes to the event; who called before is seen now.
        int ready = poll(sockets.size() + 1, called.get() ? 0 : delayNs);
        asleep = false;
        if (ready <= 0) {
            return;
        }
        if (descriptors.getShort(REVENTS) != 0) {
            Libc.read(event, Pointer.nativeValue(count), Long.BYTES);
        }
        for (int i = 0; i < sockets.size(); i++) {
            short happened = descriptors.getShort((long) (i + 1) * POLLFD_OCTETS + REVENTS);
            UdpSocket socket = sockets.get(i);
            socket.ready |= happened != 0;
            socket.failed |= (happened & Libc.POLLERR) != 0;
        }
    }

    private int poll(int size, long delayNs) throws IOException {
        long timeout = 0;
        if (delayNs != Long.MAX_VALUE) {
            timespec.setLong(0, delayNs / NS_PER_S);
            timespec.setLong(Long.BYTES, delayNs % NS_PER_S);
            timeout = Pointer.nativeValue(timespec);
        }
        int ready = Libc.ppoll(Pointer.nativeValue(descriptors), size, timeout, 0);
        return ready < 0 && Native.getLastError() == Libc.EINTR ? 0 : Libc.must("ppoll", ready);
    }

    @Override
    public void close() {
        synchronized (closing) {
            if (closed) {
                return;
            }
            closed = true;
            Libc.close(event);
            one.close();
        }
        descriptors.close();
        timespec.close();
        count.close();
    }
}
