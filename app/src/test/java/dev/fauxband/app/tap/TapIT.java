package dev.fauxband.app.tap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.app.Running;
import dev.fauxband.app.Wire;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tap} between a host and a module of ours, and what can be done with the script that it wrote. */
final class TapIT {
    @TempDir
    private Path directory;

    @Test
    void showsBothWaysChangesNothingAndWritesAScript() throws Exception {
        try (Running run = Running.start(directory, "run", "--pty", "./module.tty");
                Running tap = tap(run)) {
            try (Wire host = new Wire(tap.port("tcp "))) {
                assertThat(host.ask("AT+CSQ")).isEqualTo("AT+CSQ\r\r\n+CSQ: 22,0\r\n\r\nOK\r\n");
                assertThat(host.ask("ATE0")).isEqualTo("ATE0\r\r\nOK\r\n");
                assertThat(host.ask("AT+QLWDEL")).isEqualTo("\r\nOK\r\n");
                host.type("AT+QLWDATASEND=19,0,0,1,01,0x0000\r");
                assertThat(host.await("ERROR\r\n")).isEqualTo("\r\nERROR\r\n");
                tap.awaitOut("# hint: wait for CONNECT OK");
            }
            tap.terminate();
            assertThat(tap.awaitEnd()).isZero();
            assertThat(tap.out()).contains("> AT+CSQ", "< +CSQ: 22,0", "< OK");
        }
        assertThat(Files.readString(directory.resolve("out.txt")))
                .contains("\n> AT+CSQ\n", "\n< +CSQ: 22,0\n", "\n# hint: wait for CONNECT OK");
        try (Running play = Running.start(directory, "play", "out.txt")) {
            assertThat(play.awaitEnd()).as(String.join("\n", play.out())).isZero();
        }
        try (Running diff = Running.start(directory, "diff", "out.txt", "out.txt")) {
            assertThat(diff.awaitEnd()).isZero();
            assertThat(diff.out()).containsExactly("they mean the same");
        }
    }

    /** README's recipe: tap, play what was written, compare. */
    @Test
    void aTappedSessionAndItsReplayMeanTheSame() throws Exception {
        Files.writeString(directory.resolve("session.txt"), """
                > AT+QLWSERV="180.101.147.115",5683
                < OK
                > AT+QLWCONF="867724030023557"
                < OK
                > AT+QLWADDOBJ=19,0,1,"0"
                < OK
                > AT+QLWOPEN=0
                < OK
                < CONNECT OK
                < +QLWOBSERVE: 0,19,0,0
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                < SEND OK
                """);
        try (Running run = Running.start(directory, "run", "--pty", "module.tty", "--platform", "sim");
                Running tap = tap(run)) {
            String port = "127.0.0.1:" + tap.port("tcp ");
            try (Running host = Running.start(directory, "play", "session.txt", "--tcp", port)) {
                assertThat(host.awaitEnd()).as(String.join("\n", host.out())).isZero();
            }
            tap.terminate();
            assertThat(tap.awaitEnd()).isZero();
        }
        try (Running play = Running.start(directory, "play", "out.txt", "--trace", "ours.txt")) {
            assertThat(play.awaitEnd()).as(String.join("\n", play.out())).isZero();
        }
        try (Running diff = Running.start(directory, "diff", "out.txt", "ours.txt")) {
            assertThat(diff.awaitEnd()).as(String.join("\n", diff.out())).isZero();
            assertThat(diff.out()).containsExactly("they mean the same");
        }
    }

    private Running tap(Running module) throws Exception {
        module.awaitOut("ready");
        return Running.start(
                directory, "tap", "--host", "tcp:127.0.0.1:0", "--module", "pty:./module.tty", "--out", "out.txt");
    }
}
