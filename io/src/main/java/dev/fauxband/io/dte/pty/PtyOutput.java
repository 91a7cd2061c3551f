package dev.fauxband.io.dte.pty;

import dev.fauxband.data.Octets;
import java.util.Optional;

/**
 * What the module writes to one PTY door, whichever host is attached. The kernel holds some 17 to 21 KB; beyond that
 * the rest of one frame waits here, so that no frame is torn, and later frames are dropped whole. Safe for use by
 * several threads: those who write, and the loop that changes host and PTY.
 */
final class PtyOutput {
    /** The same bound as at the other doors. */
    private static final int FRAME_OCTETS_MAX = 65_536;

    private static final byte[] NOTHING = {};

    private Pty pty;
    private Optional<PtyHost> reader = Optional.empty();
    private byte[] frame = NOTHING;
    private int written;

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
        frame = NOTHING;
        written = 0;
        return pty.restore();
    }

    /** Puts another PTY in place; nobody is attached to it. No write touches the old one any more. */
    synchronized void replace(Pty fresh) {
        reader = Optional.empty();
        frame = NOTHING;
        written = 0;
        pty = fresh;
    }

    /** False when {@code octets} were dropped because {@code host} does not read; silently true when it has gone. */
    synchronized boolean write(PtyHost host, Octets octets) {
        if (reader.filter(host::equals).isEmpty()) {
            return true;
        }
        if (octets.size() > FRAME_OCTETS_MAX || !flush()) {
            return false;
        }
        frame = octets.toArray();
        written = 0;
        flush();
        return true;
    }

    /** Writes on at a frame that was cut. Returns whether it is all written. */
    synchronized boolean flush() {
        while (written < frame.length) {
            int count = pty.write(frame, written);
            if (count == 0) {
                return false;
            }
            written += count;
        }
        frame = NOTHING;
        written = 0;
        return true;
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
