package dev.fauxband.app.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fauxband.app.Awaited;
import dev.fauxband.app.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host in Python with pyserial, and picocom, on the serial port of a module with Leshan at the other end. */
final class SerialIT {
    private static final String HOST = """
            import serial
            port = serial.Serial('fauxband.tty', 115200, timeout=20, exclusive=True)
            def ask(line, end=b'OK\\r\\n'):
                port.write(line.encode() + b'\\r')
                answer = port.read_until(end)
                assert answer.endswith(end), (line, answer)
            ask('ATE0')
            ask('AT+QLWSERV="180.101.147.115",5683')
            ask('AT+QLWCONF="867724030023557"')
            ask('AT+QLWADDOBJ=19,0,1,"0"')
            ask('AT+QLWOPEN=0')
            assert port.read_until(b'CONNECT OK\\r\\n').endswith(b'CONNECT OK\\r\\n')
            assert port.read_until(b'+QLWOBSERVE: 0,19,0,0\\r\\n').endswith(b'0,0\\r\\n')
            ask('AT+QLWDATASEND=19,0,0,512,' + 'a5' * 512 + ',0x0100')
            assert port.read_until(b'SEND OK\\r\\n').endswith(b'SEND OK\\r\\n')
            ask('AT+QLWDEL')
            print('passed')
            """;

    private static final String TERMINAL = """
            set timeout 20
            spawn picocom --noreset --quiet fauxband.tty
            sleep 0.5
            send "ATI\\r"
            expect "Quectel_BC26" { } timeout { exit 1 }
            expect "OK" { } timeout { exit 1 }
            send "\\001\\030"
            expect eof
            puts passed
            """;

    @TempDir
    private Path directory;

    @Test
    void pyserialRegistersAndSends() throws Exception {
        assumeTrue(works("/usr/bin/python3", "-c", "import serial"), "pyserial is not installed: python3-serial");
        Path host = Files.writeString(directory.resolve("host.py"), HOST);
        try (Running run = Running.start(directory, "run", "--platform")) {
            run.awaitOut("ready");

            assertThat(output("/usr/bin/python3", host.toString())).endsWith("passed\n");
            assertThat(run.awaitOut("platform: notified")).contains("/19/0/0");
        }
    }

    @Test
    void picocomSeesTheModule() throws Exception {
        assumeTrue(works("picocom", "--help") && works("expect", "-v"), "picocom or expect is not installed");
        Path terminal = Files.writeString(directory.resolve("terminal.exp"), TERMINAL);
        try (Running run = Running.start(directory, "run")) {
            run.awaitOut("ready");

            assertThat(output("expect", terminal.toString())).contains("passed");
        }
    }

    @Test
    void scriptsPlayOneAfterTheOtherOverTheSerialPort() throws Exception {
        Files.writeString(directory.resolve("first.txt"), "> AT\n< OK\n");
        Files.writeString(directory.resolve("second.txt"), "> AT+CSQ\n< +CSQ: 22,0\n< OK\n");
        try (Running run = Running.start(directory, "run")) {
            run.awaitOut("ready");
            try (Running play =
                    Running.start(directory, "play", "first.txt", "second.txt", "first.txt", "--pty", "fauxband.tty")) {
                assertThat(play.awaitEnd()).as(String.join("\n", play.out())).isZero();
                assertThat(play.out())
                        .containsExactly(
                                "first.txt: passed, 2 lines",
                                "second.txt: passed, 3 lines",
                                "first.txt: passed, 2 lines");
            }
        }
    }

    @Test
    void aScriptPlaysOverAUartAndActionsAreLeftOut() throws Exception {
        assumeTrue(works("socat", "-V"), "socat is not installed");
        Files.writeString(directory.resolve("script.txt"), """
                > AT+CSQ
                < +CSQ: 22,0
                < OK
                ! coverage none
                > AT
                < OK
                """);
        Process cable = new ProcessBuilder("socat", "PTY,rawer,link=module", "PTY,rawer,link=host")
                .directory(directory.toFile())
                .start();
        try {
            Awaited.until(
                    () -> "socat makes no pair of PTYs",
                    () -> Files.exists(directory.resolve("module")) && Files.exists(directory.resolve("host")));
            try (Running run = Running.start(directory, "run", "--uart", directory.resolve("module") + ":115200")) {
                run.awaitOut("ready");
                String port = directory.resolve("host") + ":115200,8N1";
                try (Running play = Running.start(directory, "play", "script.txt", "--uart", port)) {
                    assertThat(play.awaitEnd())
                            .as(String.join("\n", play.out()))
                            .isZero();
                    assertThat(play.out())
                            .containsExactly(
                                    "script.txt: skipped 1 lines that only a module of our own can do,"
                                            + " the first at line 4",
                                    "script.txt: passed, 6 lines");
                }
            }
        } finally {
            cable.destroy();
        }
    }

    private static boolean works(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private String output(String... command) throws Exception {
        Path file = directory.resolve("host.out");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(file.toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return Files.readString(file, UTF_8);
    }
}
