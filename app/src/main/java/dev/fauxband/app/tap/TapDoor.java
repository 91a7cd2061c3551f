package dev.fauxband.app.tap;

import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.TcpAddress;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.play.FarLine;
import dev.fauxband.data.Octets;
import dev.fauxband.io.dte.DoorException;
import dev.fauxband.io.dte.DteDoor;
import dev.fauxband.io.dte.DteSink;
import dev.fauxband.io.dte.TcpDoor;
import dev.fauxband.io.dte.UartAddress;
import dev.fauxband.io.dte.UartDoor;
import dev.fauxband.io.dte.pty.PtyDoor;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.function.Consumer;

/** An end of a line: {@code pty:NAME}, {@code tcp:HOST:PORT} or {@code uart:DEVICE:RATE}. */
public sealed interface TapDoor {
    /** A serial port with a name; for the host one is made. */
    record Pty(String name) implements TapDoor {
        @Override
        public DteDoor open(DteSink sink) throws DoorException {
            return PtyDoor.open(Path.of(name), sink);
        }

        @Override
        public FarLine reach(Consumer<Octets> heard, Runnable gone) throws EnvironmentException {
            return FarLine.device(name, heard, gone);
        }

        @Override
        public String toString() {
            return "pty " + name;
        }
    }

    /** A TCP port; the host connects to it, the module listens at it. */
    record Tcp(InetSocketAddress address) implements TapDoor {
        @Override
        public DteDoor open(DteSink sink) throws DoorException {
            return TcpDoor.open(address, sink);
        }

        @Override
        public FarLine reach(Consumer<Octets> heard, Runnable gone) throws EnvironmentException {
            return FarLine.tcp(address, heard, gone);
        }

        @Override
        public String toString() {
            return "tcp " + TcpDoor.text(address);
        }
    }

    /** A real serial port. */
    record Uart(UartAddress address) implements TapDoor {
        @Override
        public DteDoor open(DteSink sink) throws DoorException {
            return UartDoor.open(address, sink);
        }

        @Override
        public FarLine reach(Consumer<Octets> heard, Runnable gone) throws EnvironmentException {
            return FarLine.uart(address, heard);
        }

        @Override
        public String toString() {
            return "uart " + address;
        }
    }

    /** Opens it for a host. */
    DteDoor open(DteSink sink) throws DoorException;

    /**
     * Opens the line to the module behind it, which must be there.
     *
     * @param heard gets what the module says, on a thread of the line
     * @param gone runs when the module hangs up; never at a real serial port, which is opened again when it is back
     */
    FarLine reach(Consumer<Octets> heard, Runnable gone) throws EnvironmentException;

    /** Reads one; {@code option} stands in what is said of a mistake. */
    static TapDoor parse(String option, String text) throws UsageException {
        int colon = text.indexOf(':');
        String kind = colon < 0 ? "" : text.substring(0, colon);
        String place = text.substring(colon + 1);
        try {
            return switch (kind) {
                case "pty" -> new Pty(place);
                case "tcp" -> new Tcp(TcpAddress.parse(option + " tcp:", place));
                case "uart" -> new Uart(UartAddress.parse(place));
                default ->
                    throw new UsageException(
                            option + " takes pty:NAME, tcp:HOST:PORT or uart:DEVICE:RATE, not \"" + text + "\".");
            };
        } catch (DoorException e) {
            throw new UsageException(option + ": " + e.getMessage());
        }
    }
}
