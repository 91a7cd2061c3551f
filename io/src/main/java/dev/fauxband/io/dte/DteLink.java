package dev.fauxband.io.dte;

import dev.fauxband.data.Octets;

/**
 * One stay of one host at a door, from {@link DteSink#arrived} to {@link DteSink#gone}; a host that comes again has a
 * new link. All methods may be called from any thread at any time, also after the host went; they never block, never
 * throw.
 */
public interface DteLink {
    /** For people: {@code pty ./fauxband.tty}, {@code tcp 127.0.0.1:7000 from 127.0.0.1:53322}, {@code stdio}. */
    String name();

    /**
     * Sends octets to the host. What it does not take in time is dropped and counted in {@link #droppedOctets()}, as
     * in a UART overrun. Once nobody is there they are dropped uncounted: after {@code gone} at a PTY; over TCP,
     * where a host that only shut its own direction may still listen, a while later; at standard output when the door
     * is closed.
     *
     * <p>The octets of one call are taken or dropped as a whole, never torn, unless the host leaves in their midst.
     * More than 65,536 octets in one call are always dropped.
     */
    void write(Octets octets);

    /** Sends a report, which every host gets: a URC or a deferred result. As {@link #write} unless told apart. */
    default void report(Octets octets) {
        write(octets);
    }

    /** The host is gone, its lines have all run: no answer follows. Called on a shard's thread. */
    default void served() {}

    /**
     * Stops reading from the host, so that it feels flow control: its TCP window closes, its PTY buffer fills. One
     * portion that the door has in hand may still be received. What a leaving host typed waits, and {@code gone} with
     * it, for {@link #resume()}, also when a PTY has its next host by then.
     */
    void pause();

    /** Reads from the host again. */
    void resume();

    /**
     * Whether more than half of what is kept for the host waits for it, and it does read: what it asks next had better
     * wait. A host that took nothing for {@value Outbox#PATIENCE_MS} ms does not read; its answers are dropped.
     */
    default boolean behind() {
        return false;
    }

    /** Whether a host that is gone still takes what is written: it only shut its own direction. */
    default boolean listens() {
        return false;
    }

    /** Octets that were written but dropped because the host did not read, since it arrived. */
    long droppedOctets();
}
