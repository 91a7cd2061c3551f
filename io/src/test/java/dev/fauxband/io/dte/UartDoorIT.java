package dev.fauxband.io.dte;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fauxband.data.Octets;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pair of pseudo terminals of socat stands for the cable; it is pulled out by ending socat. */
final class UartDoorIT {
    private static final Octets OK = Octets.latin1("\r\nOK\r\n");

    @TempDir
    private Path directory;

    private final RecordingSink sink = new RecordingSink();
    private @Nullable Process cable;

    @AfterEach
    void unplug() throws Exception {
        if (cable != null) {
            cable.destroy();
            assertThat(cable.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aHostTypesAndReadsAndTheDeviceMayVanishAndComeBack() throws Exception {
        plug();
        try (UartDoor door = open()) {
            for (int stay = 0; stay < 3; stay++) {
                DteLink host = sink.awaitHost(stay);
                try (RandomAccessFile far = far()) {
                    far.write("AT\r".getBytes(ISO_8859_1));
                    sink.awaitTyped(stay, "AT\r");
                    host.write(OK);
                    assertThat(read(far, OK.size())).isEqualTo("\r\nOK\r\n");
                }
                unplug();
                sink.awaitGone(stay);
                host.write(OK);
                plug();
            }
            sink.awaitHost(3);
            assertThat(door.description()).isEqualTo("uart " + near() + ":115200,8N1");
        }
        sink.awaitAllGone(4);
        sink.assertPromisesKept();
    }

    @Test
    void aPausedHostWaits() throws Exception {
        plug();
        try (UartDoor door = open();
                RandomAccessFile far = far()) {
            DteLink host = sink.awaitHost(0);
            host.pause();
            far.write('A');
            sink.awaitTyped(0, "A");
            far.write('T');
            host.write(OK);
            assertThat(read(far, OK.size())).isEqualTo("\r\nOK\r\n");
            assertThat(sink.typed()).containsExactly("A");
            host.resume();
            sink.awaitTyped(0, "AT");
            assertThat(door.description()).startsWith("uart ");
        }
    }

    @Test
    void closingWhileTheDeviceIsAwayEndsAtOnce() throws Exception {
        plug();
        UartDoor door = open();
        sink.awaitHost(0);
        unplug();
        sink.awaitGone(0);

        door.close();
        door.close();

        plug();
        assertThat(sink.typed()).hasSize(1);
    }

    @Test
    void whatIsNotThereOrNoPortIsOneSentence() throws Exception {
        assertThatThrownBy(this::open).isInstanceOf(DoorException.class).hasMessageContaining("There is no ");
        Files.createFile(near());
        assertThatThrownBy(this::open).isInstanceOf(DoorException.class).hasMessageContaining(near().toString());
    }

    private UartDoor open() throws DoorException {
        return UartDoor.open(new UartAddress(near().toString(), 115_200, 8, 'N', 1), sink);
    }

    private Path near() {
        return directory.resolve("near");
    }

    private RandomAccessFile far() throws IOException {
        return new RandomAccessFile(directory.resolve("far").toFile(), "rw");
    }

    /** Returns once both ends are there. */
    private void plug() throws Exception {
        cable = new ProcessBuilder(
                        Programs.path("socat"),
                        "pty,raw,echo=0,link=" + near(),
                        "pty,raw,echo=0,link=" + directory.resolve("far"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        long untilNs = System.nanoTime() + RecordingSink.DEADLINE.toNanos();
        while (!Files.exists(near()) || !Files.exists(directory.resolve("far"))) {
            assertThat(System.nanoTime()).as("socat makes its pair in time").isLessThan(untilNs);
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private static String read(RandomAccessFile far, int count) throws IOException {
        byte[] octets = new byte[count];
        far.readFully(octets);
        return new String(octets, ISO_8859_1);
    }
}
