package dev.fauxband.io.dte;

import dev.fauxband.data.Octets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real UART, such as a USB adapter whose lines are wired to the host's. Nobody can see whether a host is at the other
 * end: it is there as long as the device is. When the device vanishes the host is gone; the door looks for it again
 * and again, at most {@value #RETRY_MS_MAX} ms apart, and opens it when it is back.
 */
public final class UartDoor implements DteDoor {
    static final long RETRY_MS_MAX = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(UartDoor.class);
    private static final long RETRY_MS_FIRST = 100;
    private static final long JOIN_MS = 1_000;
    private static final int READ_OCTETS_MAX = 8_192;

    private final UartAddress address;
    private final DteSink sink;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private @Nullable UartPort current;
    private @Nullable StreamLink link;

    private UartDoor(UartAddress address, DteSink sink, UartPort first) {
        this.address = address;
        this.sink = sink;
        this.thread = new Thread(() -> serveAll(first), "fauxband-uart-" + address.device());
        thread.setDaemon(true);
    }

    /** Opens the device, which must be there now. */
    public static UartDoor open(UartAddress address, DteSink sink) throws DoorException {
        UartDoor door = new UartDoor(address, new GuardedSink(sink), UartPort.open(address));
        door.thread.start();
        return door;
    }

    @Override
    public String description() {
        return "uart " + address;
    }

    @Override
    public void close() {
        synchronized (this) {
            closing.countDown();
            if (current != null) {
                current.close();
            }
            if (link != null) {
                link.close();
            }
        }
        if (Thread.currentThread() == thread) {
            return;
        }
        try {
            thread.join(JOIN_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serveAll(UartPort first) {
        try {
            for (Optional<UartPort> port = Optional.of(first); port.isPresent(); port = awaitDevice()) {
                serve(port.get());
                if (!closed()) {
                    LOG.warn("{} has vanished; it is opened again as soon as it is back.", description());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One stay of the device. */
    private void serve(UartPort port) throws InterruptedException {
        StreamLink host = new StreamLink(description(), port);
        synchronized (this) {
            current = port;
            link = host;
        }
        Thread writing = new Thread(host::writeAll, thread.getName() + "-out");
        writing.setDaemon(true);
        writing.start();
        sink.arrived(host);
        byte[] chunk = new byte[READ_OCTETS_MAX];
        for (int count = closed() ? -1 : port.read(chunk); count > 0; count = port.read(chunk)) {
            sink.received(host, Octets.copyOf(chunk, 0, count));
            host.awaitResumed();
        }
        synchronized (this) {
            port.close();
            host.close();
            current = null;
            link = null;
        }
        sink.gone(host);
    }

    /** The device once it is back, or nothing when the door is closed before. */
    private Optional<UartPort> awaitDevice() throws InterruptedException {
        for (long delayMs = RETRY_MS_FIRST; ; delayMs = Math.min(2 * delayMs, RETRY_MS_MAX)) {
            if (closing.await(delayMs, TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
            try {
                UartPort port = UartPort.open(address);
                LOG.warn("{} is back.", description());
                return Optional.of(port);
            } catch (DoorException e) {
                LOG.debug("{}: {}", description(), e.getMessage());
            }
        }
    }

    private boolean closed() {
        return closing.getCount() == 0;
    }
}
