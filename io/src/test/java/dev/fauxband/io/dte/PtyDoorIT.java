package dev.fauxband.io.dte;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import dev.fauxband.io.dte.pty.PtyDoor;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hosts come to a PTY door, talk and go. */
final class PtyDoorIT {
    private static final Octets OK = Octets.latin1("\r\nOK\r\n");

    @TempDir
    private Path directory;

    private final RecordingSink sink = new RecordingSink();
    private Path link;
    private PtyDoor door;
    private ForeignHost host;

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
    void aHostArrivesByOpeningTalksAndGoesByClosing() throws Exception {
        host.must("open");
        DteLink link = sink.awaitHost(0);
        host.types("AT\r");
        sink.awaitTyped(0, "AT\r");
        link.write(OK);
        host.reads("\r\nOK\r\n");
        assertThat(sink.gone(0)).isFalse();
        host.must("close");
        sink.awaitGone(0);

        host.must("open");
        assertThat(sink.awaitHost(1)).isNotSameAs(link);
    }

    @Test
    void theLineIsRawFromTheStart() throws Exception {
        host.must("open").types("AT\r\n\u0003\u0011\u00FF");
        sink.awaitTyped(0, "AT\r\n\u0003\u0011\u00FF");
        sink.awaitHost(0).write(Octets.latin1("\n\u0003\u0013\u0000\u00FF"));
        host.reads("\n\u0003\u0013\u0000\u00FF");
        assertThat(host.leftovers(50)).isEmpty();
        assertThat(sink.typed()).as("no echo").containsExactly("AT\r\n\u0003\u0011\u00FF");
    }

    @Test
    void doorAndHostSayTheirNames() throws Exception {
        Path slave = Files.readSymbolicLink(link);
        assertThat(slave.toString()).startsWith("/dev/pts/");
        assertThat(door.description()).isEqualTo("pty " + link + " -> " + slave);
        host.must("open");
        assertThat(sink.awaitHost(0).name()).isEqualTo("pty " + link);
    }

    @Test
    void whatAHostLeftOnTheLineIsNotThereForTheNext() throws Exception {
        host.must("open");
        sink.awaitHost(0);
        String settings = host.does("settings");
        host.must("spoil").must("close");
        sink.awaitGone(0);

        host.must("open");
        sink.awaitHost(1);
        assertThat(host.does("settings")).isEqualTo(settings);
    }

    @Test
    void settingsThatAPassingProgramMadeAreUndoneToo() throws Exception {
        host.must("open");
        sink.awaitHost(0);
        String settings = host.does("settings");
        host.must("close");
        sink.awaitGone(0);
        host.must("open").must("spoil").must("reopen");
        host.types("x");
        sink.awaitAnyTyped("x");
        assertThat(host.does("settings")).isEqualTo(settings);
    }

    @Test
    void whatTheModuleSaysWhileNobodyIsThereIsDroppedUncounted() throws Exception {
        host.must("open");
        DteLink first = sink.awaitHost(0);
        host.must("close");
        sink.awaitGone(0);
        first.write(OK);
        host.must("open");
        sink.awaitHost(1);
        first.write(OK);

        assertThat(host.leftovers(50)).isEmpty();
        assertThat(first.droppedOctets()).isZero();
    }

    @Test
    void whatAHostDidNotReadIsNotThereForTheNext() throws Exception {
        host.must("open");
        DteLink first = sink.awaitHost(0);
        while (first.droppedOctets() == 0) {
            first.write(OK);
        }
        host.must("close");
        sink.awaitGone(0);

        host.must("open");
        sink.awaitHost(1).write(Octets.latin1("fresh"));
        host.reads("fresh");
        assertThat(host.leftovers(100)).isEmpty();
    }

    @Test
    void aHostThatDoesNotReadLosesWholeFramesAndIsHeardAgain() throws Exception {
        host.must("open");
        DteLink link = sink.awaitHost(0);
        String frame = "+QLWDATARECV: 19,1,0,500," + "AB".repeat(487) + "\n";
        int taken = 0;
        while (link.droppedOctets() == 0) {
            link.write(Octets.latin1(frame));
            taken++;
        }
        taken--;
        assertThat(link.droppedOctets()).isEqualTo(frame.length());
        assertThat(taken * frame.length()).isBetween(80_000, 91_000);

        host.reads(frame.repeat(taken));
        link.write(OK);
        host.reads("\r\nOK\r\n");
    }

    @Test
    void aFrameLargerThanTheKernelTakesIsWhole() throws Exception {
        host.must("open");
        String frame = "0123456789ABCDEF".repeat(4_096);
        sink.awaitHost(0).write(Octets.latin1(frame));
        sink.awaitHost(0).write(OK);
        host.reads(frame + "\r\nOK\r\n");
        assertThat(sink.awaitHost(0).droppedOctets()).isZero();
        sink.awaitHost(0).write(Octets.latin1(frame + "x"));
        assertThat(sink.awaitHost(0).droppedOctets()).isEqualTo(65_537);
    }

    @Test
    void aMegabyteComesInWhole() throws Exception {
        String text = "0123456789ABCDEF".repeat(65_536);
        host.must("open").types(text).must("close");
        sink.awaitTyped(0, text);
        sink.awaitGone(0);
    }

    @Test
    void aPausedHostFeelsItAndLosesNothing() throws Exception {
        host.must("open");
        sink.awaitHost(0).pause();
        int taken = Integer.parseInt(host.does("fill 1000000"));
        assertThat(taken).isLessThan(100_000);
        host.begins("write " + Octets.latin1("y".repeat(100_000)).toHex());
        assertThat(sink.typed().get(0).length()).isLessThanOrEqualTo(taken);

        sink.awaitHost(0).resume();
        sink.awaitTyped(0, "x".repeat(taken) + "y".repeat(100_000));
    }

    @Test
    void whatAPausedHostTypedBeforeItWentComesBeforeTheNextHost() throws Exception {
        host.must("open");
        DteLink first = sink.awaitHost(0);
        first.pause();
        host.types("AT+FIRST\r").must("close");
        letTheDoorLook();
        host.must("open").types("AT+SECOND\r");
        first.write(OK);
        assertThat(host.leftovers(100)).isEmpty();
        assertThat(sink.typed()).hasSize(1);
        assertThat(sink.gone(0)).isFalse();

        first.resume();
        sink.awaitTyped(0, "AT+FIRST\r");
        sink.awaitGone(0);
        sink.awaitTyped(1, "AT+SECOND\r");
    }

    @Test
    void aSecondProgramAtTheSameTimeSharesTheStay() throws Exception {
        host.must("open").types("A");
        sink.awaitTyped(0, "A");
        try (ForeignHost second = new ForeignHost(link)) {
            second.must("open").types("T").must("close");
            second.must("open").must("close");
        }
        host.types("\r");
        sink.awaitTyped(0, "AT\r");
        assertThat(sink.gone(0)).isFalse();
    }

    @Test
    void aShellsRedirectionIsAHost() throws Exception {
        for (int i = 0; i < 100; i++) {
            Programs.shell("echo 'AT+QLWOPEN=0' > " + link);
            sink.awaitTyped(i, "AT+QLWOPEN=0\n");
            sink.awaitGone(i);
        }
    }

    @Test
    void linesOfRedirectionsInQuickSuccessionAreAllReceivedInOrder() throws Exception {
        Programs.shell("i=0; while [ $i -lt 500 ]; do echo AT+$i > " + link + "; i=$((i+1)); done");
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            all.append("AT+").append(i).append('\n');
        }
        sink.awaitAllTyped(all.toString());
        sink.awaitAllGone(1);
    }

    @Test
    void closingTakesTheLinkAwayAndHangsUp() throws Exception {
        host.must("open");
        DteLink attached = sink.awaitHost(0);
        door.close();
        door.close();

        assertThat(sink.gone(0)).isTrue();
        assertThat(Files.exists(link, LinkOption.NOFOLLOW_LINKS)).isFalse();
        assertThat(host.does("write 41")).isEqualTo("EIO");
        attached.write(OK);
        attached.pause();
        attached.resume();
    }

    @Test
    void aSinkMayCloseTheDoor() throws Exception {
        RecordingSink closing = new RecordingSink((from, octets) -> door.close());
        door.close();
        door = PtyDoor.open(link, closing);
        host.must("open").types("AT\r");
        closing.awaitTyped(0, "AT\r");
        closing.awaitGone(0);
    }

    /** Returns when the thread of all PTYs has seen what happened until now: a later event at another PTY was seen. */
    private void letTheDoorLook() throws Exception {
        RecordingSink later = new RecordingSink();
        Path other = directory.resolve("other.tty");
        try (PtyDoor second = PtyDoor.open(other, later);
                ForeignHost visitor = new ForeignHost(other)) {
            assertThat(second.description()).contains("other.tty");
            visitor.must("open").types("x");
            later.awaitTyped(0, "x");
        }
    }
}
