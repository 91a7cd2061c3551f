package dev.fauxband.io.dte.pty;

import dev.fauxband.data.Octets;
import dev.fauxband.io.dte.Outbox;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the module writes to one PTY door, whichever host is attached. The kernel holds some 17 to 21 KB; what is
 * beyond that waits in an outbox as at the other doors. Safe for use by several threads: those who write, and the loop
 * that changes host and PTY.
 */
final class PtyOutput {
    private static final Logger LOG = LoggerFactory.getLogger(PtyOutput.class);

    private final Outbox outbox = new Outbox();
    private final WritableByteChannel kernel = new Kernel();
    private Pty pty;
    private Optional<PtyHost> reader = Optional.empty();

    /** What the kernel takes of a frame without blocking. */
    private final class Kernel implements WritableByteChannel {
        @Override
        public int write(ByteBuffer frame) {
            byte[] rest = new byte[frame.remaining()];
            frame.duplicate().get(rest);
            int count = pty.write(rest);
            frame.position(frame.position() + count);
            return count;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
            // The PTY is closed by its line.
        }
    }

    PtyOutput(Pty pty) {
        this.pty = pty;
    }

    /** From now on {@code host} is heard, and nobody else. */
    synchronized void begin(PtyHost host) {
        reader = Optional.of(host);
    }

    /** Nobody is heard any more; what the last one has not read is dropped, and the line is raw again. */
    synchronized Pty.Visit end() {
        reader = Optional.empty();
        outbox.clear();
        return pty.restore();
    }

    /** Puts another PTY in place; nobody is attached to it. No write touches the old one any more. */
    synchronized void replace(Pty fresh) {
        reader = Optional.empty();
        outbox.clear();
        pty = fresh;
    }

    /** False when {@code octets} were dropped because {@code host} does not read; silently true when it has gone. */
    synchronized boolean write(PtyHost host, Octets octets) {
        if (reader.filter(host::equals).isEmpty()) {
            return true;
        }
        flush();
        boolean taken = outbox.offer(octets);
        flush();
        return taken;
    }

    /** Writes on at what waits. */
    synchronized void flush() {
        try {
            outbox.flushTo(kernel);
        } catch (IOException e) {
            LOG.warn("{} cannot be written to: {}", pty.slave(), e.getMessage());
        }
    }

    /** Whether much waits for a host that reads. */
    boolean behind() {
        return outbox.behind();
    }

    /** Gives the PTY back; nothing is written any more. */
    synchronized void close() {
        reader = Optional.empty();
        pty.close();
    }

    synchronized Pty pty() {
        return pty;
    }
}
