package dev.fauxband.app.torture;

import dev.fauxband.app.cli.TcpAddress;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.io.dte.DoorException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which host is tortured: a program that is started, or whoever comes to a door. */
final class HostOptions {
    @Option(
            names = "--host",
            paramLabel = "COMMAND",
            description = "Your program, for the shell; {tty} is the serial port, {tcp} is 127.0.0.1:PORT.")
    private Optional<String> host = Optional.empty();

    @Option(
            names = "--pty",
            paramLabel = "LINK",
            description = "Without --host: a serial port for a host that lives through all seeds.")
    private Optional<String> pty = Optional.empty();

    @Option(names = "--tcp", paramLabel = "HOST:PORT", description = "The same at a TCP port.")
    private Optional<String> tcp = Optional.empty();

    /** The program; empty when the host comes by itself. */
    String command() {
        return host.orElse("");
    }

    void check() throws UsageException {
        if (host.isEmpty()) {
            if (pty.isEmpty() && tcp.isEmpty()) {
                throw new UsageException("torture needs --host COMMAND, or a door for a host: --pty ./host.tty.");
            }
            return;
        }
        if (host.get().isBlank()) {
            throw new UsageException("--host takes a command such as './firmware {tty}', not nothing.");
        }
        if (pty.isPresent() || tcp.isPresent()) {
            throw new UsageException("--host is started at a door of its own; leave out --pty and --tcp, "
                    + "or leave out --host when the host comes by itself.");
        }
        if (!host.get().contains("{tty}") && !host.get().contains("{tcp}")) {
            throw new UsageException("--host does not say where the module is; put {tty} or {tcp} where the program "
                    + "takes its port, such as './firmware {tty}'.");
        }
    }

    /** Where it is tortured; the doors of a host that comes by itself are open and shown. */
    Rack rack(Torturer.Setup setup, long firstSeed, long deadlineNs, PrintWriter out)
            throws UsageException, IOException, DoorException {
        if (host.isPresent()) {
            return new Torturer(setup, deadlineNs);
        }
        Optional<InetSocketAddress> address =
                tcp.isPresent() ? Optional.of(TcpAddress.parse("--tcp", tcp.get())) : Optional.empty();
        SteadyRack rack = new SteadyRack(setup, firstSeed, deadlineNs);
        try {
            rack.open(pty.map(Path::of), address).forEach(out::println);
        } catch (DoorException e) {
            rack.close();
            throw e;
        }
        out.println("ready");
        out.flush();
        return rack;
    }

    /** What was typed of it. */
    List<String> typed() {
        List<String> typed = new ArrayList<>();
        host.ifPresent(command -> typed.addAll(List.of("--host", command)));
        pty.ifPresent(link -> typed.addAll(List.of("--pty", link)));
        tcp.ifPresent(address -> typed.addAll(List.of("--tcp", address)));
        return typed;
    }
}
