package dev.fauxband.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.app.Spoken;
import dev.fauxband.app.doctor.Finding.Verdict;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The doctor on this machine: real sockets and pseudo terminals. */
final class DoctorIT {
    @Test
    void portThatIsTakenIsNamed() throws IOException {
        int port;
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0))) {
            port = socket.getLocalPort();
            assertThat(PortCheck.look(port).verdict()).isEqualTo(Verdict.WARN);
            assertThat(PortCheck.look(port).line())
                    .startsWith("warn  port " + port)
                    .contains("taken");
        }
        assertThat(PortCheck.look(port).verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void ptyIsMadeAndLeavesNothing(@TempDir Path directory) {
        Finding finding = PtyCheck.look(directory);

        assertThat(finding.verdict()).isEqualTo(Verdict.OK);
        assertThat(finding.text()).startsWith("made and removed /dev/pts/");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void eachThingHasItsLine() {
        Spoken spoken = Spoken.by("doctor");

        assertThat(spoken.exitCode()).isZero();
        assertThat(spoken.out().lines()).allMatch(line -> line.matches("(ok  |warn|fail)  .{13} \\S.*"));
        assertThat(spoken.out())
                .contains("Java", "native code", "PTY", "directory", "open files", "port 5683", "network", "terminal");
    }
}
