package dev.fauxband.app.run;

import dev.fauxband.app.cli.UsageException;
import dev.fauxband.io.dte.DoorException;
import dev.fauxband.io.dte.DteDoor;
import dev.fauxband.io.dte.DteSink;
import dev.fauxband.io.dte.StdioDoor;
import dev.fauxband.io.dte.TcpDoor;
import dev.fauxband.io.dte.UartAddress;
import dev.fauxband.io.dte.UartDoor;
import dev.fauxband.io.dte.pty.PtyDoor;
import dev.fauxband.io.dte.rfc2217.LineWatch;
import dev.fauxband.io.dte.rfc2217.Rfc2217Door;
import dev.fauxband.io.fleet.HostedModule;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The open doors of one module. */
final class Doors implements AutoCloseable {
    private final List<DteDoor> doors = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> ways = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private Optional<StdioDoor> stdio = Optional.empty();

    private final int number;
    private final int modules;

    private Doors(int number, int modules) {
        this.number = number;
        this.modules = modules;
    }

    /**
     * Opens all that the options name; when one cannot be opened none stays.
     *
     * @param number of the module, from 1 on
     */
    static Doors open(DoorOptions options, int number, HostedModule module) throws DoorException, UsageException {
        Doors opened = new Doors(number, options.modules());
        try {
            opened.openAll(options, module);
            return opened;
        } catch (DoorException | UsageException e) {
            opened.close();
            throw e;
        }
    }

    /** Refuses what cannot be meant, before anything is opened. */
    static void check(DoorOptions options) throws UsageException {
        int modules = options.modules();
        Optional<Integer> unusedRate = options.baud();
        LineActions unusedActions = options.lines();
        Doors last = new Doors(modules, modules);
        for (String link : options.ptys()) {
            String unused = last.place("--pty").name(link);
        }
        for (String text : options.tcps()) {
            InetSocketAddress unused = last.place("--tcp").address(text);
        }
        for (String text : options.rfc2217s()) {
            InetSocketAddress unused = last.place("--rfc2217").address(text);
        }
        for (String text : options.uarts()) {
            UartAddress unused = uart(last.place("--uart").name(text));
        }
    }

    private void openAll(DoorOptions options, HostedModule module) throws DoorException, UsageException {
        LineWatch watch = options.lines().watch(module::happened);
        List<String> links = new ArrayList<>(options.ptys());
        options.defaultPty().ifPresent(links::add);
        for (String link : links) {
            openPty(place("--pty").name(link), module);
        }
        for (String text : options.tcps()) {
            openTcp(place("--tcp").address(text), module);
        }
        for (String text : options.rfc2217s()) {
            openRfc2217(place("--rfc2217").address(text), module, watch);
        }
        for (String text : options.uarts()) {
            add(UartDoor.open(uart(place("--uart").name(text)), module));
        }
        if (options.stdio()) {
            StdioDoor door = StdioDoor.open(System.in, new FileOutputStream(FileDescriptor.out), module);
            stdio = Optional.of(door);
            add(door);
        }
    }

    private DoorPlace place(String option) {
        return new DoorPlace(option, number, modules);
    }

    private static UartAddress uart(String text) throws UsageException {
        try {
            return UartAddress.parse(text);
        } catch (DoorException e) {
            throw new UsageException("--uart: " + e.getMessage());
        }
    }

    private void openPty(String wanted, DteSink module) throws DoorException {
        Path link = PtyDoor.freeLink(Path.of(wanted));
        String name = wanted.startsWith("./") && !link.isAbsolute() ? "./" + link.normalize() : link.toString();
        if (!link.equals(Path.of(wanted))) {
            warnings.add(wanted + " is taken; the serial port is " + name);
        }
        add(PtyDoor.open(Path.of(name), module));
        ways.add("pty:" + Path.of(name).toAbsolutePath().normalize());
        lines.add("picocom " + name);
    }

    private void openTcp(InetSocketAddress address, DteSink module) throws DoorException {
        TcpDoor door = TcpDoor.open(address, module);
        add(door);
        ways.add("tcp:" + TcpDoor.text(door.address()));
        if (lines.size() == doors.size()) {
            lines.add("socat -,rawer,escape=29 TCP:" + TcpDoor.text(door.address()));
        }
        warnOf(door.address());
    }

    private void openRfc2217(InetSocketAddress address, DteSink module, LineWatch watch) throws DoorException {
        Rfc2217Door door = Rfc2217Door.open(address, module, watch);
        add(door);
        warnOf(door.address());
    }

    private void warnOf(InetSocketAddress address) {
        if (!address.getAddress().isLoopbackAddress()) {
            warnings.add(
                    "anyone who reaches " + TcpDoor.text(address) + " can use the module: the AT line has no password");
        }
    }

    private void add(DteDoor door) {
        doors.add(door);
        lines.add(doors.size() - 1, door.description());
    }

    /** One line per door, then those to copy. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    /** The doors through which another program of ours reaches the module, as it takes them. */
    List<String> ways() {
        return List.copyOf(ways);
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    Optional<StdioDoor> stdio() {
        return stdio;
    }

    @Override
    public void close() {
        doors.forEach(DteDoor::close);
    }
}
