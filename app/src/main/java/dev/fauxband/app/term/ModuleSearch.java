package dev.fauxband.app.term;

import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.control.ControlFile;
import dev.fauxband.app.ctl.ControlClient;
import dev.fauxband.app.tap.TapDoor;
import dev.fauxband.io.dte.TcpDoor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which module is meant: the one behind the door that was named, else one that runs. */
final class ModuleSearch {
    /** What {@code run} makes when it is told no door. */
    private static final String HERE = "./fauxband.tty";

    private static final String DOOR = "DOOR";
    private static final Pattern UART = Pattern.compile("/dev/(tty(USB|ACM|AMA|S)[0-9]+|serial/.*)");

    private final List<ControlFile.Door> open;

    private ModuleSearch(List<ControlFile.Door> open) {
        this.open = open;
    }

    /** Looks at the control doors that this user has open. */
    static ModuleSearch among(Map<String, String> environment) throws EnvironmentException {
        try {
            return new ModuleSearch(ControlFile.open(ControlFile.directory(environment)));
        } catch (IOException e) {
            throw new EnvironmentException("cannot look for control doors: " + e.getMessage(), e);
        }
    }

    /**
     * A way to a module.
     *
     * @param description for people: {@code tcp 127.0.0.1:7000 (your newest run)}
     * @param control its control door, if it has one that can be found
     */
    record Found(TapDoor door, String description, Optional<ModuleControl> control) {}

    /** The module behind a door that the user named: a path is a serial port. */
    Found named(String text) throws UsageException {
        boolean path = text.startsWith("/") || text.startsWith(".") || there(text);
        if (path && UART.matcher(text).matches()) {
            throw new UsageException(
                    text + " is a real serial port; say at which rate, such as uart:" + text + ":115200.");
        }
        TapDoor door = TapDoor.parse(DOOR, path ? "pty:" + text : text);
        return new Found(door, door.toString(), control(door));
    }

    /** One that runs: the serial port of this directory, else the newest with a control door. */
    Optional<Found> running() throws UsageException {
        if (there(HERE)) {
            return Optional.of(named(HERE));
        }
        for (ControlFile.Door door : open) {
            if (!door.lines().isEmpty()) {
                ControlFile.Line line = door.lines().get(0);
                TapDoor way = TapDoor.parse(DOOR, line.door());
                return Optional.of(new Found(way, way + " (your newest run)", Optional.of(control(door, line))));
            }
        }
        return Optional.empty();
    }

    private static boolean there(String name) {
        try {
            return !name.isEmpty() && Files.exists(Path.of(name));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    private Optional<ModuleControl> control(TapDoor door) {
        String wanted = place(door);
        for (ControlFile.Door one : open) {
            for (ControlFile.Line line : one.lines()) {
                if (line.door().equals(wanted)) {
                    return Optional.of(control(one, line));
                }
            }
        }
        return Optional.empty();
    }

    private static ModuleControl control(ControlFile.Door door, ControlFile.Line line) {
        return new ModuleControl(new ControlClient(door.url(), door.token()), line.module());
    }

    /** As a control file has it. */
    private static String place(TapDoor door) {
        if (door instanceof TapDoor.Pty pty) {
            return "pty:" + Path.of(pty.name()).toAbsolutePath().normalize();
        }
        return door instanceof TapDoor.Tcp tcp ? "tcp:" + TcpDoor.text(tcp.address()) : "";
    }
}
