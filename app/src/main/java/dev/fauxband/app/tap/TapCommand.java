package dev.fauxband.app.tap;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fauxband.app.cli.Ending;
import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.ExitCode;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.io.dte.DoorException;
import dev.fauxband.io.dte.DteDoor;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fauxband tap}: sits between a real host and a real module, or ours. */
@Command(
        name = "tap",
        description = {
            "Listen between a host and a module, and show both ways.",
            "Nothing is changed. A DOOR is pty:NAME, tcp:HOST:PORT or uart:DEVICE:RATE.",
            "Hints say what the host should do otherwise."
        },
        footer = {
            "fauxband tap --host pty:./host.tty --module uart:/dev/ttyUSB0:9600",
            "fauxband tap --host tcp:127.0.0.1:7000 --module pty:./bc26.tty --out a.txt"
        })
public final class TapCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--host",
            paramLabel = "DOOR",
            required = true,
            description = "Where the host comes: a serial port that is made, a TCP port, or a serial port there is.")
    private String host = "";

    @Option(
            names = "--module",
            paramLabel = "DOOR",
            required = true,
            description = "Where the module is: a serial port that is there, or a TCP port that listens.")
    private String module = "";

    @Option(names = "--out", paramLabel = "FILE", description = "Write a script of it, for play and diff.")
    private Optional<Path> out = Optional.empty();

    @Override
    public Integer call() throws UsageException, EnvironmentException, DoorException, IOException {
        PrintWriter screen = spec.commandLine().getOut();
        TapDoor hostDoor = TapDoor.parse("--host", host);
        TapDoor moduleDoor = TapDoor.parse("--module", module);
        try (Ending ending = Ending.onSignal();
                Recording recording = new Recording(screen, file());
                ModuleSide side = ModuleSide.open(moduleDoor, recording, ending::end);
                DteDoor door = hostDoor.open(new HostSide(side, recording))) {
            screen.println(door.description());
            screen.println("module " + moduleDoor);
            screen.println("ready");
            screen.flush();
            ending.await();
        }
        return ExitCode.DONE;
    }

    private Optional<PrintWriter> file() throws EnvironmentException {
        if (out.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PrintWriter(Files.newBufferedWriter(out.get(), UTF_8)));
        } catch (IOException e) {
            throw new EnvironmentException("cannot write " + out.get() + ": " + e.getMessage());
        }
    }
}
