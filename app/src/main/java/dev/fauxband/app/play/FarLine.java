package dev.fauxband.app.play;

import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.data.Octets;
import dev.fauxband.io.dte.UartAddress;
import java.net.InetSocketAddress;
import java.util.function.Consumer;

/** The open line to a module that is not in this process. What it says is handed over on a thread of the line. */
public interface FarLine extends AutoCloseable {
    /**
     * A module behind a TCP port; {@code gone} runs once, on a thread of the line, when the module hangs up or the line
     * is closed.
     */
    static FarLine tcp(InetSocketAddress address, Consumer<Octets> heard, Runnable gone) throws EnvironmentException {
        return StreamLine.tcp(address, heard, gone);
    }

    /** A module behind a serial port that needs no settings, such as one of ours; {@code gone} as above. */
    static FarLine device(String name, Consumer<Octets> heard, Runnable gone) throws EnvironmentException {
        return StreamLine.device(name, heard, gone);
    }

    /** A module at a real serial port. */
    static FarLine uart(UartAddress address, Consumer<Octets> heard) throws EnvironmentException {
        return UartLine.open(address, heard);
    }

    /** Sends octets to the module; {@link java.io.UncheckedIOException} when it has hung up. */
    void type(Octets octets);

    @Override
    void close();
}
