package dev.fauxband.io.dte;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fauxband.data.Octets;
import dev.fauxband.io.dte.pty.PtyDoor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs that people use on serial ports, at a PTY. A program that is not installed skips its test. */
final class PtyTerminalsIT {
    private static final String OK = "\r\nOK\r\n";

    @TempDir
    private Path directory;

    private final RecordingSink sink = new RecordingSink(PtyTerminalsIT::answer);
    private Path link;
    private PtyDoor door;

    private static void answer(DteLink host, Octets octets) {
        if (octets.toLatin1().endsWith("\r")) {
            host.write(Octets.latin1(OK));
        }
    }

    @BeforeEach
    void open() throws DoorException {
        link = directory.resolve("fauxband.tty");
        door = PtyDoor.open(link, sink);
    }

    @AfterEach
    void close() {
        door.close();
        sink.assertPromisesKept();
    }

    @Test
    void socatAsksAndHears() throws Exception {
        assertThat(run("AT\r", Programs.path("socat"), "-t1", "-", "OPEN:" + link + ",rawer"))
                .isEqualTo(OK);
    }

    @Test
    void picocomAsksAndHearsTwice() throws Exception {
        for (int i = 0; i < 2; i++) {
            assertThat(run("", Programs.path("picocom"), "-q", "-x", "1000", "-t", "AT\r", link.toString()))
                    .isEqualTo(OK);
            sink.awaitTyped(i, "AT\r");
            sink.awaitGone(i);
        }
    }

    @Test
    void picocomAtAKeyboardAsksAndHears() throws Exception {
        Programs.path("picocom");
        String session = """
                set timeout 15
                spawn picocom %s
                expect "Terminal ready"
                send "AT\\r"
                expect "OK" { puts HEARD }
                send "\\001\\030"
                expect eof
                """.formatted(link);
        assertThat(run("", Programs.path("expect"), "-c", session)).contains("HEARD");
        sink.awaitTyped(0, "AT\r");
        sink.awaitGone(0);
    }

    @Test
    void pyserialAsksAndHearsTwice() throws Exception {
        assumeTrue(
                Files.isDirectory(Path.of("/usr/lib/python3/dist-packages/serial")),
                "skipped: python3-serial is not installed");
        String session = """
                import serial, sys
                for i in range(2):
                    port = serial.Serial(sys.argv[1], 9600, timeout=15, exclusive=True)
                    port.write(b'AT\\r')
                    print(port.read(6), end='')
                    port.close()
                """;
        assertThat(run("", Programs.path("python3"), "-c", session, link.toString()))
                .isEqualTo("b'\\r\\nOK\\r\\n'".repeat(2));
    }

    private static String run(String input, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (OutputStream typing = process.getOutputStream()) {
            typing.write(input.getBytes(ISO_8859_1));
        }
        String said = new String(process.getInputStream().readAllBytes(), ISO_8859_1);
        process.waitFor();
        return said;
    }
}
