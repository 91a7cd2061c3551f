package dev.fauxband.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.app.Running;
import dev.fauxband.app.Wire;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module over DTLS with a pre-shared key against Leshan; it knows nothing of it, and nobody prints the key. */
final class SecureIT {
    private static final String KEY = "5A11C0FFEE5EC4E75A11C0FFEE5EC4E7";

    @TempDir
    private Path directory;

    @Test
    void aWholeSessionGoesOverDtlsToThePlatformInTheBox() throws Exception {
        try (Running run = Running.start(
                        directory,
                        "run",
                        "--tcp",
                        "127.0.0.1:0",
                        "--platform",
                        "--psk",
                        "desk:" + KEY,
                        "--trace",
                        "session.txt",
                        "--log",
                        "run.log");
                Wire host = new Wire(run.port("tcp "))) {
            run.awaitOut("platform leshan coaps://127.0.0.1:");
            host.register();
            assertThat(host.ask("AT+QLWSERV?")).startsWith("\r\n+QLWSERV: \"180.101.147.115\",5683\r\n");
            host.ask("AT+QLWDATASEND=19,0,0,1,01,0x0100");
            host.await("\r\nSEND OK\r\n");
            run.type("write 19/1/0 AAAA0000\n");
            host.await("\r\n+QLWDATARECV: 19,1,0,4,AAAA0000\r\n");
            host.ask("AT+QLWCLOSE");
            host.await("\r\nCLOSE OK\r\n");

            assertThat(run.awaitOut("platform: deregistered")).contains("867724030023557");
        }
        assertThat(Files.readString(directory.resolve("session.txt"))).doesNotContainIgnoringCase(KEY);
        assertThat(Files.readString(directory.resolve("run.log"))).doesNotContainIgnoringCase(KEY);
    }

    @Test
    void aNewSourcePortKeepsTheAssociation() throws Exception {
        Map<String, String> runtime = Map.of("XDG_RUNTIME_DIR", directory.toString());
        try (Running platform = Running.start(directory, "platform", "--port", "0", "--psk", "desk:" + KEY);
                DtlsRelay nat = new DtlsRelay(platform.port("platform leshan coaps://"));
                Running run = Running.start(
                        directory,
                        runtime,
                        "run",
                        "--tcp",
                        "127.0.0.1:0",
                        "--control",
                        "127.0.0.1:0",
                        "--psk",
                        "desk:" + KEY,
                        "--redirect",
                        "*=coaps://127.0.0.1:" + nat.port());
                Wire host = new Wire(run.port("tcp "))) {
            host.register();
            run.awaitOut("ready");
            try (Running ctl = Running.start(directory, runtime, "ctl", "do", "module", "nat-rebind")) {
                assertThat(ctl.awaitEnd()).isZero();
            }
            host.ask("AT+QLWDATASEND=19,0,0,1,01,0x0100");
            host.await("\r\nSEND OK\r\n");
            assertThat(platform.awaitOut("notified")).contains("/19/0/0");
            host.ask("AT+QLWUPDATE");
            host.await("\r\nUPDATE OK\r\n");
            platform.type("write 19/1/0 AAAA0000\n");
            host.await("\r\n+QLWDATARECV: 19,1,0,4,AAAA0000\r\n");

            assertThat(nat.types()).as("one port before, one behind").hasSize(2);
            assertThat(nat.types().get(0)).contains(DtlsRelay.HANDSHAKE);
            assertThat(nat.types().get(1)).containsOnly(DtlsRelay.WITH_CONNECTION_ID);
        }
    }

    @Test
    void aWrongKeyFailsWithTheSentenceThatSaysWhy() throws Exception {
        Path file = directory.resolve("key.txt");
        Files.writeString(file, "# of the desk\n\ndesk:00112233\n");
        try (Running platform = Running.start(directory, "platform", "--port", "0", "--psk", "desk:" + KEY);
                Running run = Running.start(
                        directory,
                        "run",
                        "--tcp",
                        "127.0.0.1:0",
                        "--redirect",
                        "*=coaps://127.0.0.1:" + platform.port("platform leshan coaps://"),
                        "--psk-file",
                        file.toString());
                Wire host = new Wire(run.port("tcp "))) {
            host.ask("AT+QLWSERV=\"180.101.147.115\",5683");
            host.ask("AT+QLWCONF=\"867724030023557\"");
            host.ask("AT+QLWADDOBJ=19,0,1,\"0\"");
            host.ask("AT+QLWOPEN=0");

            assertThat(run.awaitErr("DTLS"))
                    .contains("nothing leaves for")
                    .contains("are key and identity the platform's?")
                    .doesNotContain("00112233");
        }
    }
}
