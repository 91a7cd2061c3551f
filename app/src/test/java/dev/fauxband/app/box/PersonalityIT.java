package dev.fauxband.app.box;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.app.Running;
import dev.fauxband.app.Wire;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The three personalities against Leshan, a server that we did not write. */
final class PersonalityIT {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"bc26", "strict"})
    void leshanUnderstandsWhatIsSent(String profile) throws Exception {
        try (Running run = run(profile);
                Wire host = new Wire(run.port("tcp "))) {
            host.register();
            host.ask("AT+QLWDATASEND=19,0,0,2,BEEF,0x0100");
            host.await("\r\nSEND OK\r\n");

            assertThat(run.awaitOut("platform: notified")).contains("/19/0/0").contains("BEEF");
            closesAndReceives(run, host);
        }
    }

    /** This Leshan acknowledges a notification, then finds that it cannot decode it: SEND OK, and nothing arrived. */
    @Test
    void leshanAcknowledgesWhatTheCapturedModuleSendsAndCannotDecodeIt() throws Exception {
        try (Running run = run("bc26-captured");
                Wire host = new Wire(run.port("tcp "))) {
            host.register();
            host.ask("AT+QLWDATASEND=19,0,0,2,BEEF,0x0100");
            host.await("\r\nSEND OK\r\n");

            assertThat(run.awaitOut("platform: notify")).contains("failed");
            closesAndReceives(run, host);
        }
    }

    private Running run(String profile) throws Exception {
        return Running.start(directory, "run", "--tcp", "127.0.0.1:0", "--platform", "leshan", "--profile", profile);
    }

    private static void closesAndReceives(Running run, Wire host) throws Exception {
        run.type("write 19/1/0 AAAA0000\n");
        host.await("\r\n+QLWDATARECV: 19,1,0,4,AAAA0000\r\n");
        run.type("read 3/0/0\n");
        assertThat(run.awaitOut("platform: read")).contains("Quectel_Ltd");
        host.ask("AT+QLWUPDATE");
        host.await("\r\nUPDATE OK\r\n");
        host.ask("AT+QLWCLOSE");
        host.await("\r\nCLOSE OK\r\n");
        run.awaitOut("platform: deregistered");
    }
}
