package dev.fauxband.app.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fauxband.app.Running;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terminal programs at a keyboard, and a dialling script, on the serial port of a module that just runs. */
final class TerminalsIT {
    private static final String KEYBOARD = """
            set timeout 20
            spawn %s
            expect "%s" { } timeout { exit 1 }
            sleep 0.3
            send "AT+CGMM\\r"
            expect "Quectel_BC26" { } timeout { exit 1 }
            expect "OK" { } timeout { exit 1 }
            sleep 0.3
            send "%s"
            expect eof
            puts passed
            """;

    @TempDir
    private static Path directory;

    private static Running run;

    @BeforeAll
    static void start() throws Exception {
        run = Running.start(directory, "run");
        run.awaitOut("ready");
    }

    @AfterAll
    static void end() throws Exception {
        run.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/usr/bin/picocom, picocom ./fauxband.tty, Terminal ready, \\001\\030",
        "/usr/bin/tio, tio ./fauxband.tty, Connected, \\024q",
        "/usr/bin/minicom, minicom -D ./fauxband.tty -b 115200 -o, CTRL-A Z, \\001q\\r",
        "/usr/bin/pyserial-miniterm, pyserial-miniterm ./fauxband.tty 115200, Miniterm on, \\035"
    })
    void typesAndReads(String program, String command, String greeting, String quit) throws Exception {
        needs(program);
        needs("/usr/bin/expect");
        Path script = Files.writeString(directory.resolve("keyboard.exp"), KEYBOARD.formatted(command, greeting, quit));

        assertThat(output("/usr/bin/expect", script.toString())).endsWith("passed\n");
    }

    @Test
    void chatDialsThroughItsScript() throws Exception {
        needs("/usr/sbin/chat");
        String script = "/usr/sbin/chat -v -s -t 5 ABORT ERROR '' ATE0 OK 'AT+CGATT?' '+CGATT: 1' '\\c' OK 'AT+CSQ'"
                + " '+CSQ: 22,0' '\\c' OK <fauxband.tty >fauxband.tty";

        assertThat(output("/bin/sh", "-c", script + "; echo code $?"))
                .contains("+CSQ: 22,0")
                .endsWith("code 0\n");
    }

    /** The host that comes next finds an echo and formats as before, and nothing of the last one's. */
    @Test
    void hostsFollowEachOther() throws Exception {
        needs("/usr/bin/socat");
        for (String line : List.of("ATE0", "AT+CMEE=1", "AT+CIMI")) {
            String answer = output("/bin/sh", "-c", "printf '" + line + "\\r' | socat -t1 - OPEN:fauxband.tty,rawer");
            assertThat(answer).endsWith("\r\nOK\r\n").doesNotContain("OK\r\n\r\nOK");
        }
    }

    private static void needs(String program) {
        assumeTrue(Files.isExecutable(Path.of(program)), "skipped: " + program + " is not installed");
    }

    private static String output(String... command) throws Exception {
        Path file = directory.resolve("host.out");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(file.toFile());
        builder.environment().put("TERM", "xterm");
        Process process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return Files.readString(file, UTF_8).replace("passed\r\n", "passed\n");
    }
}
