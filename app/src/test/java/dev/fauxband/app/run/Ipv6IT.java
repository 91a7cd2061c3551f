package dev.fauxband.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.app.Running;
import dev.fauxband.app.Wire;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A host that names an IPv6 address, and a platform that has nothing else. */
final class Ipv6IT {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"leshan", "sim"})
    void aWholeSessionGoesOverIpv6(String kind) throws Exception {
        try (Running platform = Running.start(directory, "platform", "--kind", kind, "--ipv6", "--port", "0");
                Running run = Running.start(directory, "run", "--tcp", "127.0.0.1:0");
                Wire host = new Wire(run.port("tcp "))) {
            int port = platform.port("platform " + kind + " [::1]:");
            host.ask("ATE0");
            host.ask("AT+QLWSERV=\"::1\"," + port);
            assertThat(host.ask("AT+QLWSERV?")).isEqualTo("\r\n+QLWSERV: \"::1\"," + port + "\r\n\r\nOK\r\n");
            host.ask("AT+QLWCONF=\"867724030023557\"");
            host.ask("AT+QLWADDOBJ=19,0,1,\"0\"");
            host.ask("AT+QLWADDOBJ=19,1,1,\"0\"");
            host.ask("AT+QLWOPEN=0");
            host.await("\r\nCONNECT OK\r\n");
            host.await("\r\n+QLWOBSERVE: 0,19,0,0\r\n");
            host.ask("AT+QLWDATASEND=19,0,0,1,01,0x0100");
            host.await("\r\nSEND OK\r\n");
            platform.type("write 19/1/0 AAAA0000\n");
            host.await("\r\n+QLWDATARECV: 19,1,0,4,AAAA0000\r\n");
            host.ask("AT+QLWUPDATE");
            host.await("\r\nUPDATE OK\r\n");
            host.ask("AT+QLWCLOSE");
            host.await("\r\nCLOSE OK\r\n");

            assertThat(platform.awaitOut("registered")).contains("867724030023557");
            assertThat(platform.awaitOut("notified")).contains("/19/0/0");
            assertThat(platform.awaitOut("deregistered")).contains("867724030023557");
        }
    }
}
