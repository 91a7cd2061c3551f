package dev.fauxband.io.dte.pty;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import dev.fauxband.data.Octets;
import dev.fauxband.data.OctetsBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Linux does with pseudo terminals, fact by fact: the reasons for how {@link PtyLine} is made. */
final class PtyFactsIT {
    private static final int HOST_FLAGS = Libc.O_RDWR | Libc.O_NOCTTY | Libc.O_NONBLOCK | Libc.O_CLOEXEC;
    private static final long TIOCEXCL = 0x540C;
    private static final long TIOCNXCL = 0x540D;
    private static final int TCSAFLUSH = 2;
    private static final int LFLAG_OFFSET = 12;
    private static final int ECHO = 0x8;

    private final List<Integer> hosts = new ArrayList<>();
    private Pty pty;

    @BeforeEach
    void open() throws IOException {
        pty = Pty.create();
    }

    @AfterEach
    void close() {
        hosts.forEach(Libc::close);
        pty.close();
    }

    @Test
    void theHangUpTellsWhetherAnybodyIsAttached() throws IOException {
        assertThat(pty.attached()).isFalse();
        int first = attach();
        int second = attach();
        assertThat(pty.attached()).isTrue();
        detach(first);
        assertThat(pty.attached()).isTrue();
        detach(second);
        assertThat(pty.attached()).isFalse();
    }

    @Test
    void beforeItsFirstHostAMasterIsNotHungUp() throws IOException {
        int master = Libc.must("posix_openpt", Libc.posix_openpt(HOST_FLAGS));
        byte[] octet = new byte[1];
        assertThat(Libc.read(master, octet, 1)).isNegative();
        assertThat(Native.getLastError()).as("not EIO").isEqualTo(Libc.EAGAIN);
        Libc.close(master);
    }

    @Test
    void whatWasTypedBeforeTheHangUpCanStillBeRead() throws IOException {
        int host = attach();
        byte[] line = Octets.latin1("AT+QLWOPEN=0\n").toArray();
        Libc.write(host, line, line.length);
        detach(host);

        OctetsBuilder typed = new OctetsBuilder();
        assertThat(pty.attached()).isFalse();
        assertThat(pty.read(typed, 100)).isEqualTo(Pty.End.DETACHED);
        assertThat(typed.build().toLatin1()).isEqualTo("AT+QLWOPEN=0\n");
    }

    @Test
    void openingTheSlaveWakesNoEpollButClosingDoes() throws IOException {
        EpollSet epoll = new EpollSet(4);
        epoll.add(pty.master());
        assertThat(epoll.await(0)).as("the first look").isEqualTo(1);
        int host = attach();
        assertThat(epoll.await(50)).as("opened").isZero();
        detach(host);
        assertThat(epoll.await(5_000)).as("closed").isEqualTo(1);
        assertThat(epoll.descriptor(0)).isEqualTo(pty.master());
        assertThat(epoll.await(50)).as("edge-triggered").isZero();
    }

    @Test
    void withoutAReaderTheKernelTakesSixteenToTwentyFiveKilobytes() throws IOException {
        attach();
        assertThat(fill()).isBetween(16_000, 25_000);
        assertThat(pty.write(new byte[100])).isZero();
    }

    @Test
    void outputOutlivesTheHostUnlessBothBuffersAreFlushed() throws IOException {
        assertThat(staleAfter(() -> {})).isGreaterThan(16_000);
        assertThat(staleAfter(() -> Libc.tcflush(pty.master(), Libc.TCOFLUSH))).isBetween(1, 4_096);
        assertThat(staleAfter(() -> tcsetattrAfterFlush(pty.master()))).isGreaterThan(8_000);
        assertThat(staleAfter(pty::restore)).isZero();
    }

    @Test
    void aFlushingChangeOfSettingsWaitsForAHostThatIsStuckInAWrite() throws Exception {
        int host = Libc.must("open", Libc.open(pty.slave(), HOST_FLAGS & ~Libc.O_NONBLOCK));
        Thread pouring = new Thread(() -> Libc.write(host, new byte[60_000], 60_000));
        Thread flushing = new Thread(() -> tcsetattrAfterFlush(pty.master()));
        pouring.start();
        pouring.join(200);
        assertThat(pouring.isAlive()).as("stuck").isTrue();
        flushing.start();
        flushing.join(200);
        assertThat(flushing.isAlive()).as("TCSAFLUSH waits").isTrue();
        assertThat(pty.restore().opened()).as("ours does not").isTrue();

        while (pouring.isAlive() || flushing.isAlive()) {
            pty.read(new OctetsBuilder(), Integer.MAX_VALUE);
        }
        Libc.close(host);
    }

    @Test
    void echoOutlivesTheHostUnlessItIsTakenBack() throws IOException {
        int host = attach();
        setEcho(host);
        detach(host);
        host = attach();
        assertThat(echo(host)).isTrue();
        detach(host);
        pty.restore();
        assertThat(echo(attach())).isFalse();
    }

    @Test
    void anExclusiveLockOutlivesTheHostAndTheMasterCannotUndoIt() throws IOException {
        int host = attach();
        Libc.ioctl(host, TIOCEXCL, Pointer.NULL);
        detach(host);
        assertThat(pty.restore().locked()).isTrue();
        Libc.ioctl(pty.master(), TIOCNXCL, Pointer.NULL);
        assertThat(pty.restore().locked()).isTrue();
    }

    @Test
    void inotifyMergesTwoOpeningsUnlessTheDirectoryIsWatchedToo() throws IOException {
        int inotify = Libc.must("inotify_init1", Libc.inotify_init1(Libc.O_NONBLOCK | Libc.O_CLOEXEC));
        Libc.must("watch", Libc.inotify_add_watch(inotify, pty.slave(), Libc.IN_OPEN));
        byte[] events = new byte[4_096];
        attach();
        attach();
        assertThat(Libc.read(inotify, events, events.length)).as("one event").isEqualTo(16);
        Libc.must("watch", Libc.inotify_add_watch(inotify, "/dev/pts", Libc.IN_OPEN));
        attach();
        attach();
        assertThat(Libc.read(inotify, events, events.length))
                .as("two, and two with a name")
                .isEqualTo(2 * 16 + 2 * 32);
        Libc.close(inotify);
    }

    @Test
    void inotifyTellsOurClosingFromThatOfAHost() throws IOException {
        int inotify = Libc.must("inotify_init1", Libc.inotify_init1(Libc.O_NONBLOCK | Libc.O_CLOEXEC));
        Libc.must("watch", Libc.inotify_add_watch(inotify, pty.slave(), Libc.IN_CLOSE));
        byte[] events = new byte[4_096];
        pty.restore();
        assertThat(Libc.read(inotify, events, events.length)).isEqualTo(16);
        assertThat((int) events[4]).isEqualTo(Libc.IN_CLOSE_NOWRITE);
        detach(attach());
        assertThat(Libc.read(inotify, events, events.length)).isEqualTo(16);
        assertThat((int) events[4]).isEqualTo(Libc.IN_CLOSE & ~Libc.IN_CLOSE_NOWRITE);
        Libc.close(inotify);
    }

    private int staleAfter(Runnable cleaning) throws IOException {
        int host = attach();
        fill();
        EpollSet epoll = new EpollSet(1);
        epoll.add(host);
        assertThat(epoll.await(5_000)).as("both buffers are full").isEqualTo(1);
        detach(host);
        cleaning.run();
        return readAll(attach());
    }

    private int fill() {
        int taken = 0;
        for (int count = pty.write(new byte[100]); count > 0; count = pty.write(new byte[100])) {
            taken += count;
        }
        return taken;
    }

    /** What comes until nothing has come for a while: the kernel moves octets on in a thread of its own. */
    private static int readAll(int host) throws IOException {
        EpollSet epoll = new EpollSet(1);
        epoll.add(host);
        byte[] chunk = new byte[4_096];
        int all = 0;
        while (epoll.await(100) > 0) {
            for (long count = Libc.read(host, chunk, chunk.length);
                    count > 0;
                    count = Libc.read(host, chunk, chunk.length)) {
                all += (int) count;
            }
        }
        return all;
    }

    private static void tcsetattrAfterFlush(int master) {
        try (Memory settings = new Memory(256)) {
            Libc.tcgetattr(master, settings);
            Libc.tcsetattr(master, TCSAFLUSH, settings);
        }
    }

    private static void setEcho(int host) {
        try (Memory settings = new Memory(256)) {
            Libc.tcgetattr(host, settings);
            settings.setInt(LFLAG_OFFSET, settings.getInt(LFLAG_OFFSET) | ECHO);
            Libc.tcsetattr(host, Libc.TCSANOW, settings);
        }
    }

    private static boolean echo(int host) {
        try (Memory settings = new Memory(256)) {
            Libc.tcgetattr(host, settings);
            return (settings.getInt(LFLAG_OFFSET) & ECHO) != 0;
        }
    }

    private int attach() throws IOException {
        int host = Libc.must("open", Libc.open(pty.slave(), HOST_FLAGS));
        hosts.add(host);
        return host;
    }

    private void detach(int host) {
        hosts.remove(Integer.valueOf(host));
        Libc.close(host);
    }
}
