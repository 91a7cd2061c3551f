package dev.fauxband.io.dte.pty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A symbolic link that gives a PTY a name of its own. It never takes the place of anything that is not ours. */
final class DeviceLink {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceLink.class);
    private static final Path TERMINALS = Path.of("/dev/pts");
    private static final int NAMES_MAX = 1_000;

    private final Path path;

    DeviceLink(Path path) {
        this.path = path;
    }

    /**
     * {@code wanted} if nothing is there, or a link that a module left behind when it was killed; else the first of
     * {@code name-2.tty}, {@code name-3.tty} … of which this is true; else {@code wanted} again.
     */
    static Path free(Path wanted) {
        String name = String.valueOf(wanted.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String extension = dot > 0 ? name.substring(dot) : "";
        Path candidate = wanted;
        for (int i = 2; i <= NAMES_MAX && !vacant(candidate); i++) {
            candidate = wanted.resolveSibling(stem + "-" + i + extension);
        }
        return vacant(candidate) ? candidate : wanted;
    }

    private static boolean vacant(Path path) {
        return !Files.exists(path, LinkOption.NOFOLLOW_LINKS) || abandoned(path);
    }

    /** Whether {@code path} is a link to a PTY that is no module's any more. */
    private static boolean abandoned(Path path) {
        if (!Files.isSymbolicLink(path)) {
            return false;
        }
        try {
            Path target = Files.readSymbolicLink(path);
            return target.startsWith(TERMINALS) && (!Files.exists(target) || PtyOwners.foreign(target));
        } catch (IOException e) {
            LOG.debug("{} cannot be read", path, e);
            return false;
        }
    }

    Path path() {
        return path;
    }

    /**
     * Points the path to {@code slave}, which is a new PTY of ours; fails if anything but an abandoned link is there.
     * One that leads to {@code slave} already is: it was made for an earlier PTY of that number.
     */
    void create(String slave) throws IOException {
        if (abandoned(path)) {
            replace(slave);
        } else if (!pointsTo(slave)) {
            Files.createSymbolicLink(path, Path.of(slave));
        }
    }

    /**
     * Points the link, if it still points to {@code old}, to {@code slave}: in one step, so that it is never missing.
     */
    void repoint(String old, String slave) throws IOException {
        if (pointsTo(old)) {
            replace(slave);
        } else {
            LOG.warn("{} is no longer ours: the module is at {}", path, slave);
        }
    }

    /** Removes the link if it still points to {@code slave}. */
    void remove(String slave) {
        try {
            if (pointsTo(slave)) {
                Files.delete(path);
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be removed: {}", path, e.getMessage());
        }
    }

    private void replace(String slave) throws IOException {
        Path fresh = path.resolveSibling(
                "." + path.getFileName() + "." + ProcessHandle.current().pid());
        Files.deleteIfExists(fresh);
        Files.createSymbolicLink(fresh, Path.of(slave));
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private boolean pointsTo(String slave) throws IOException {
        return Files.isSymbolicLink(path) && Files.readSymbolicLink(path).equals(Path.of(slave));
    }
}
