package dev.fauxband.io.dte.pty;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import dev.fauxband.data.Octets;
import dev.fauxband.data.OctetsBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** One pseudo terminal, seen from the master's side. Nothing here blocks. Not thread-safe. */
final class Pty {
    private static final int READ_OCTETS_MAX = 4_096;
    private static final int NAME_OCTETS_MAX = 128;

    /** More than any {@code struct termios}. */
    private static final int SETTINGS_OCTETS_MAX = 256;

    /** {@code struct pollfd}: descriptor, events, revents. */
    private static final int POLLFD_OCTETS = 8;

    private static final int OPEN_FLAGS = Libc.O_RDWR | Libc.O_NOCTTY | Libc.O_NONBLOCK | Libc.O_CLOEXEC;

    /** Read-only, so that inotify tells our closing from that of a host, which wants to write. */
    private static final int VISIT_FLAGS = Libc.O_RDONLY | Libc.O_NOCTTY | Libc.O_NONBLOCK | Libc.O_CLOEXEC;

    private final int master;
    private final String slave;
    private final Memory rawSettings = new Memory(SETTINGS_OCTETS_MAX);
    private final byte[] chunk = new byte[READ_OCTETS_MAX];

    /** How a reading ended. */
    enum End {
        /** All is read and a host is attached. */
        DRAINED,
        /** All is read and nobody is attached. */
        DETACHED,
        /** The limit was reached; there may be more. */
        MORE
    }

    private Pty(int master, String slave) {
        this.master = master;
        this.slave = slave;
    }

    /** A new one: raw, no echo, nobody attached. */
    static Pty create() throws IOException {
        int master = Libc.must("posix_openpt", Libc.posix_openpt(OPEN_FLAGS));
        try {
            Libc.must("grantpt", Libc.grantpt(master));
            Libc.must("unlockpt", Libc.unlockpt(master));
            Pty pty = new Pty(master, slaveOf(master));
            pty.begin();
            return pty;
        } catch (IOException e) {
            Libc.close(master);
            throw e;
        }
    }

    private static String slaveOf(int master) throws IOException {
        byte[] name = new byte[NAME_OCTETS_MAX];
        if (Libc.ptsname_r(master, name, name.length) != 0) {
            throw new IOException("ptsname_r failed");
        }
        int length = 0;
        while (name[length] != 0) {
            length++;
        }
        return new String(name, 0, length, StandardCharsets.US_ASCII);
    }

    private void begin() throws IOException {
        Libc.must("tcgetattr", Libc.tcgetattr(master, rawSettings));
        Libc.cfmakeraw(rawSettings);
        Libc.must("tcsetattr", Libc.tcsetattr(master, Libc.TCSANOW, rawSettings));
        // Before its first host a master does not report a hang-up: be that host for a moment.
        Libc.close(Libc.must("open " + slave, Libc.open(slave, OPEN_FLAGS)));
    }

    int master() {
        return master;
    }

    /** The path of the slave, {@code /dev/pts/3}. */
    String slave() {
        return slave;
    }

    /** Whether some host has the slave open now. */
    boolean attached() {
        try (Memory descriptor = new Memory(POLLFD_OCTETS)) {
            descriptor.setInt(0, master);
            descriptor.setInt(Integer.BYTES, 0);
            Libc.poll(descriptor, 1, 0);
            return (descriptor.getShort(Integer.BYTES + Short.BYTES) & Libc.POLLHUP) == 0;
        }
    }

    /** Appends what the host typed to {@code typed} until that has {@code limit} octets or a few more. */
    End read(OctetsBuilder typed, int limit) {
        while (typed.size() < limit) {
            int count = (int) Libc.read(master, chunk, chunk.length);
            if (count > 0) {
                typed.add(Octets.copyOf(chunk, 0, count));
                continue;
            }
            int error = Native.getLastError();
            if (count < 0 && error == Libc.EAGAIN) {
                return End.DRAINED;
            }
            if (count == 0 || error != Libc.EINTR) {
                return End.DETACHED;
            }
        }
        return End.MORE;
    }

    /** Writes {@code octets}. Returns how many were taken: 0 when the host does not read. */
    int write(byte[] octets) {
        return (int) Math.max(0, Libc.write(master, octets, octets.length));
    }

    /** What came of a visit to the slave: whether it could be opened, and whether an exclusive lock is on it. */
    record Visit(boolean opened, boolean locked) {}

    /**
     * Makes the line raw again and drops what no host has read, which lies in two buffers of 16 and 4 KB. That is done
     * from the slave's side, opened as a host would and closed at once: TCSAFLUSH on the master empties the smaller
     * buffer only, and waits for as long as a host is stuck in a large write – for ever, since it is we who would read.
     *
     * <p>A host's lock (TIOCEXCL) keeps everybody out but the privileged, even after that host has gone, and no call on
     * the master undoes it. Then the 4 KB stay, and the only mend is a new PTY.
     */
    Visit restore() {
        int descriptor = Libc.open(slave, VISIT_FLAGS);
        if (descriptor < 0) {
            boolean locked = Native.getLastError() == Libc.EBUSY;
            Libc.tcsetattr(master, Libc.TCSANOW, rawSettings);
            Libc.tcflush(master, Libc.TCOFLUSH);
            return new Visit(false, locked);
        }
        // Flushed first: new settings wake a newcomer's select(), which in the midst of a flush finds what is not
        // there.
        Libc.tcflush(descriptor, Libc.TCIFLUSH);
        Libc.tcsetattr(descriptor, Libc.TCSANOW, rawSettings);
        boolean locked = locked(descriptor);
        Libc.close(descriptor);
        return new Visit(true, locked);
    }

    private static boolean locked(int descriptor) {
        try (Memory locked = new Memory(Integer.BYTES)) {
            locked.setInt(0, 0);
            Libc.ioctl(descriptor, Libc.TIOCGEXCL, locked);
            return locked.getInt(0) != 0;
        }
    }

    /** Hangs up on whoever is attached and gives the terminal back. */
    void close() {
        Libc.close(master);
    }
}
