package dev.fauxband.io.dte.pty;

import dev.fauxband.io.dte.DoorException;
import dev.fauxband.io.dte.DteDoor;
import dev.fauxband.io.dte.DteSink;
import dev.fauxband.io.dte.GuardedSink;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A pseudo terminal under a link of its own, {@code ./fauxband.tty}: for a host it is a serial port. Linux only.
 *
 * <p>One host at a time: it arrives with the first open of the slave and is gone with the last close; each stay has a
 * link of its own. {@code echo AT > fauxband.tty} is a host too; who opens, types nothing and closes at once may pass
 * unnoticed. Every host finds a raw line without echo and nothing of what was said before it came. A PTY has no modem
 * lines and no speed.
 */
public final class PtyDoor implements DteDoor {
    private final PtyLine line;

    private PtyDoor(PtyLine line) {
        this.line = line;
    }

    /**
     * Makes a pseudo terminal and a link to it. A link that a killed module left at {@code link} is replaced; anything
     * else there is left alone and makes this fail.
     */
    public static PtyDoor open(Path link, DteSink sink) throws DoorException {
        Optional<String> obstacle = obstacle(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
        if (obstacle.isPresent()) {
            throw unavailable(obstacle.get());
        }
        try {
            return new PtyDoor(PtyLine.open(link, new GuardedSink(sink)));
        } catch (FileAlreadyExistsException e) {
            throw new DoorException(link + " is taken: remove it or name another link for the PTY.", e);
        } catch (NoSuchFileException e) {
            throw new DoorException("There is no directory for the link " + link + " of the PTY.", e);
        } catch (FileSystemException e) {
            String why = Optional.ofNullable(e.getReason()).orElse("no permission");
            throw new DoorException("The link " + link + " of the PTY cannot be made (" + why + "): name another.", e);
        } catch (IOException | LinkageError e) {
            DoorException unavailable = unavailable(String.valueOf(e.getMessage()));
            unavailable.initCause(e);
            throw unavailable;
        }
    }

    /** {@code wanted}, or with {@code -2}, {@code -3} … in its name if something lives there. */
    public static Path freeLink(Path wanted) {
        return DeviceLink.free(wanted);
    }

    /** Why there can be no PTY here at all. */
    static Optional<String> obstacle(String system, String processor) {
        if (!system.equals("Linux")) {
            return Optional.of("they need Linux, this is " + system);
        }
        return switch (processor) {
            case "amd64", "aarch64", "riscv64" -> Optional.empty();
            default -> Optional.of("not on a " + processor + " processor");
        };
    }

    static DoorException unavailable(String why) {
        return new DoorException("Pseudo terminals are not to be had here (" + why
                + "): open the AT line over TCP (--tcp 127.0.0.1:7000) or on standard input and output (--stdio).");
    }

    @Override
    public String description() {
        return line.description();
    }

    @Override
    public void close() {
        line.close();
    }
}
