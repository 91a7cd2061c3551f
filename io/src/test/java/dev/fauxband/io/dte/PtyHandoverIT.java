package dev.fauxband.io.dte;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import dev.fauxband.io.dte.pty.PtyDoor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Careless hosts, one after the other: locks and echo left behind, half lines, no pause in between. */
final class PtyHandoverIT {
    private static final int CYCLES = 50;

    @TempDir
    private Path directory;

    private final RecordingSink sink = new RecordingSink(this::answer);
    private final AtomicBoolean ordinary = new AtomicBoolean();
    private int first;
    private Path link;
    private PtyDoor door;
    private ForeignHost host;

    /** Answers each line end, and nothing else, with the number before it. */
    private void answer(DteLink host, Octets octets) {
        if (ordinary.get()) {
            Privilege.giveUpLocks();
        }
        String text = octets.toLatin1();
        for (int end = text.indexOf('\r'); end >= 0; end = text.indexOf('\r', end + 1)) {
            host.write(Octets.latin1("<" + text.substring(Math.max(0, end - 3), end) + ">"));
        }
    }

    @BeforeEach
    void open() throws Exception {
        link = directory.resolve("fauxband.tty");
        door = PtyDoor.open(link, sink);
        host = new ForeignHost(link);
    }

    @AfterEach
    void close() throws Exception {
        host.close();
        door.close();
        sink.assertPromisesKept();
    }

    @Test
    void eachOfFiftyCarelessHostsFindsAFreshLine() throws Exception {
        host.must("open");
        sink.awaitHost(0);
        String settings = host.does("settings");
        host.must("close");
        sink.awaitGone(0);
        long descriptors = openDescriptors();
        for (int i = 1; i <= CYCLES; i++) {
            host.must("open");
            DteLink attached = sink.awaitHost(i);
            assertThat(host.does("settings")).as("cycle " + i).isEqualTo(settings);
            assertThat(host.leftovers(1)).as("cycle " + i).isEmpty();
            host.must("lock").must("echo").types("AT+QLWDATASE");
            sink.awaitTyped(i, "AT+QLWDATASE");
            attached.write(Octets.latin1("unread, but echoed"));
            host.must("close");
            sink.awaitGone(i);
        }
        assertThat(sink.typed()).as("nobody came whom nobody sent").hasSize(CYCLES + 1);
        assertThat(openDescriptors()).isLessThanOrEqualTo(descriptors + 5);
    }

    @Test
    void aLockLeftBehindMovesTheLinkToANewPty() throws Exception {
        lockIsLeftBehind();
    }

    @Test
    void aLockLeftBehindMovesTheLinkAlsoWhereTheModuleItselfIsLockedOut() throws Exception {
        ordinary.set(true);
        host.must("open").types("x").must("close");
        sink.awaitGone(0);
        // Its octet made the door's thread ordinary; see answer().
        first = 1;
        lockIsLeftBehind();
    }

    private void lockIsLeftBehind() throws Exception {
        Path before = Files.readSymbolicLink(link);
        String description = door.description();
        host.must("open").must("lock");
        sink.awaitHost(first);
        try (ForeignHost other = new ForeignHost(link)) {
            assertThat(other.does("open")).as("locked while the owner is there").isEqualTo("EBUSY");
            host.must("close");
            sink.awaitGone(first);
            assertThat(Files.readSymbolicLink(link)).isNotEqualTo(before);
            assertThat(door.description()).isNotEqualTo(description);
            other.must("open").types("001\r").reads("<001>");
        }
        assertThat(filesIn(directory)).containsExactly("fauxband.tty");
        door.close();
        assertThat(filesIn(directory)).isEmpty();
    }

    @Test
    void echoLeftOnBringsNoGhostHost() throws Exception {
        for (int i = 0; i < 300; i++) {
            host.must("open").must("echo");
            DteLink attached = sink.awaitHost(i);
            host.begins("close");
            attached.write(Octets.latin1("some words that the line discipline may send back"));
            attached.write(Octets.latin1("and some more"));
            sink.awaitGone(i);
            host.awaits("ok");
        }
        door.close();
        assertThat(sink.typed()).hasSize(300);
    }

    @Test
    void aHostThatOpensRightAfterAnotherClosedGetsItsAnswer() throws Exception {
        StringBuilder all = new StringBuilder();
        for (int i = 100; i < 1_000; i++) {
            all.append(i).append("\rhalf");
        }
        assertThat(host.does("hurry 100 1000")).as("answers missed").isEqualTo("ok");
        sink.awaitAllTyped(all.toString());
        sink.awaitAllGone(1);
        // Whose half line it was cannot always be told: two hosts typed within microseconds. Each was a host, though.
        assertThat(sink.typed()).hasSize(900).doesNotContain("");
    }

    @Test
    void hostsThatPourInOneAfterTheOtherDoNotStallTheDoor() throws Exception {
        host.must("pour 300 60000");
        sink.awaitAllTyped("z".repeat(300 * 60_000));
        sink.awaitAllGone(1);
    }

    @Test
    void theNextHostIsANewHostEvenIfTheHangUpWasNeverSeen() throws Exception {
        host.must("open");
        for (int i = 0; i < 300; i++) {
            host.types("half");
            sink.awaitTyped(i, "half");
            host.must("reopen");
            sink.awaitHost(i + 1);
            assertThat(sink.gone(i)).as("before the next arrives").isTrue();
        }
        host.types("001\r").reads("<001>").must("close");
        sink.awaitGone(300);
        assertThat(sink.typed()).hasSize(301);
    }

    @Test
    void whatWasSaidToOneHostDoesNotReachTheNext() throws Exception {
        host.must("open");
        for (int i = 0; i < 300; i++) {
            sink.awaitHost(i).write(Octets.latin1("stale"));
            host.must("reopen");
            sink.awaitHost(i + 1);
            host.types("001\r").reads("<001>");
        }
    }

    @Test
    void programsThatComeAndGoAtTheSameTimeLoseNothingAndTheNextHostIsServed() throws Exception {
        try (ForeignHost other = new ForeignHost(link)) {
            other.begins("pour 1000 10");
            host.must("pour 1000 10");
            other.awaits("ok");
        }
        sink.awaitAllTyped("z".repeat(20_000));
        sink.awaitAllGone(1);
        int before = sink.typed().size();
        host.must("open");
        sink.awaitHost(before);
        host.must("reopen");
        sink.awaitHost(before + 1);
        host.types("001\r").reads("<001>");
    }

    private static long openDescriptors() throws IOException {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            return descriptors.count();
        }
    }

    private static Stream<String> filesIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
