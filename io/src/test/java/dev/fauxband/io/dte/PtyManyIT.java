package dev.fauxband.io.dte;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import dev.fauxband.io.dte.pty.PtyDoor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many doors, one thread, and no work while nothing happens. */
final class PtyManyIT {
    private static final int DOORS = 40;

    @TempDir
    private Path directory;

    private final RecordingSink sink = new RecordingSink((host, octets) -> host.write(octets));

    @Test
    void fortyDoorsShareOneThread() throws Exception {
        List<PtyDoor> doors = new ArrayList<>();
        for (int i = 0; i < DOORS; i++) {
            doors.add(PtyDoor.open(link(i), sink));
        }
        for (int i = 0; i < DOORS; i++) {
            try (ForeignHost host = new ForeignHost(link(i))) {
                host.must("open").types("AT" + i).reads("AT" + i);
            }
        }
        sink.awaitAllGone(DOORS);
        assertThat(CpuTime.threads("fauxband-pty")).isEqualTo(1);
        doors.forEach(PtyDoor::close);
    }

    @Test
    void aHostThatPoursInDoesNotKeepOthersWaiting() throws Exception {
        try (PtyDoor busy = PtyDoor.open(link(0), sink);
                PtyDoor other = PtyDoor.open(link(1), sink);
                ForeignHost pouring = new ForeignHost(link(0));
                ForeignHost asking = new ForeignHost(link(1))) {
            assertThat(busy.description()).isNotEqualTo(other.description());
            pouring.must("open")
                    .begins("write " + Octets.latin1("z".repeat(2_000_000)).toHex());
            asking.must("open").types("AT\r").reads("AT\r");
        }
    }

    @Test
    void idleDoorsUseNoCpu() throws Exception {
        try (PtyDoor detached = PtyDoor.open(link(0), sink);
                PtyDoor attached = PtyDoor.open(link(1), sink);
                PtyDoor paused = PtyDoor.open(link(2), sink);
                PtyDoor full = PtyDoor.open(link(3), sink);
                ForeignHost first = new ForeignHost(link(1));
                ForeignHost second = new ForeignHost(link(2));
                ForeignHost third = new ForeignHost(link(3))) {
            assertThat(List.of(detached, attached, paused, full)).doesNotHaveDuplicates();
            first.must("open").types("AT").reads("AT");
            second.must("open");
            sink.awaitHost(1).pause();
            second.does("fill 100000");
            third.must("open");
            DteLink deaf = sink.awaitHost(2);
            while (deaf.droppedOctets() == 0) {
                deaf.write(Octets.copyOf(new byte[500]));
            }

            long before = CpuTime.ns("fauxband-pty");
            first.must("pause 1000");
            assertThat(CpuTime.ns("fauxband-pty") - before)
                    .as("CPU in an idle second, ns")
                    .isLessThan(20_000_000);
            deaf.resume();
            sink.awaitHost(1).resume();
        }
    }

    private Path link(int number) {
        return directory.resolve(number + ".tty");
    }
}
