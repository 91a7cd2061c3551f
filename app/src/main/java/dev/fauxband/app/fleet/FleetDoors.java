package dev.fauxband.app.fleet;

import dev.fauxband.app.cli.UsageException;
import dev.fauxband.io.dte.DoorException;
import dev.fauxband.io.dte.TcpDoor;
import dev.fauxband.io.fleet.Fleet;
import dev.fauxband.io.fleet.Switchboard;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The doors by which one types AT into modules of a fleet. */
final class FleetDoors {
    /** Where {@code fauxband attach} looks unless it is told. */
    static final int PORT = 7500;

    private static final int PORTS_MAX = 1_000;
    private static final String PORT_FORM = "[0-9]{1,5}";
    private static final int PORT_MAX = 65_535;

    @Option(
            names = "--at-base",
            paramLabel = "PORT",
            description = "Open a TCP port on 127.0.0.1 for AT: ATTACH N leads to module N. 'fauxband attach N' uses "
                    + PORT + ".")
    private Optional<String> base = Optional.empty();

    @Option(
            names = "--at-ports",
            paramLabel = "K",
            description = "With --at-base: the next K ports are the lines of modules 0 to K-1.")
    private String ports = "0";

    /** Open doors. */
    static final class Open implements AutoCloseable {
        private final List<TcpDoor> doors = new ArrayList<>();

        /** Where they are, a line each, or one for many. */
        List<String> lines() {
            List<String> lines = new ArrayList<>();
            if (!doors.isEmpty()) {
                lines.add(doors.get(0).description() + "  ATTACH N");
            }
            if (doors.size() > 1) {
                lines.add(doors.get(1).description() + " and on: modules 0 to " + (doors.size() - 2));
            }
            return lines;
        }

        @Override
        public void close() {
            doors.forEach(TcpDoor::close);
        }
    }

    /** Whether what was typed can be meant. */
    void check() throws UsageException {
        if (base.isPresent() && (!base.get().matches(PORT_FORM) || Integer.parseInt(base.get()) > PORT_MAX)) {
            throw new UsageException("--at-base takes a port such as " + PORT + ", not \"" + base.get() + "\".");
        }
        if (!ports.matches("[0-9]{1,4}") || Integer.parseInt(ports) > PORTS_MAX) {
            throw new UsageException(
                    "--at-ports takes a whole number from 0 to " + PORTS_MAX + ", not \"" + ports + "\".");
        }
        int single = Integer.parseInt(ports);
        if (base.isPresent() && Integer.parseInt(base.get()) + single > PORT_MAX) {
            throw new UsageException("--at-base " + base.get() + " leaves no room for " + single
                    + " ports after it; begin at " + (PORT_MAX - single) + " or below.");
        }
        if (base.isEmpty() && !ports.equals("0")) {
            throw new UsageException("--at-ports needs --at-base PORT.");
        }
    }

    /** Opens those wanted; modules of single ports must have begun before somebody types there. */
    Open open(Fleet fleet) throws DoorException {
        Open open = new Open();
        if (base.isEmpty()) {
            return open;
        }
        int port = Integer.parseInt(base.get());
        open.doors.add(TcpDoor.open(at(port), new Switchboard(fleet)));
        int single = Math.min(Integer.parseInt(ports), fleet.plan().modules());
        for (int i = 0; i < single; i++) {
            open.doors.add(TcpDoor.open(at(port == 0 ? 0 : port + 1 + i), new Switchboard(fleet, i)));
        }
        return open;
    }

    private static InetSocketAddress at(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }
}
