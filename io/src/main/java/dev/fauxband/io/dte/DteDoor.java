package dev.fauxband.io.dte;

/** An open door. Hosts come and go; the door stays until it is closed. */
public interface DteDoor extends AutoCloseable {
    /**
     * The line that {@code run} prints: {@code pty ./fauxband.tty -> /dev/pts/3}, {@code tcp 127.0.0.1:7000}, {@code
     * stdio}.
     */
    String description();

    /**
     * Closes the door and removes what it left in the file system. Each host that is still there is told as {@link
     * DteSink#gone} before this returns; what was written to it and not taken yet is lost. Closing twice does
     * nothing.
     */
    @Override
    void close();
}
