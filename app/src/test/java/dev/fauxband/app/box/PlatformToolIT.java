package dev.fauxband.app.box;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.app.Running;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands with a platform, where something is in the way. */
@Timeout(120)
final class PlatformToolIT {
    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"leshan", "sim"})
    void aTakenPortIsSaidInOneSentence(String kind) throws Exception {
        try (DatagramSocket taken = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                Running platform = Running.start(
                        directory, "platform", "--kind", kind, "--port", String.valueOf(taken.getLocalPort()))) {
            assertThat(platform.awaitEnd()).isEqualTo(3);
            assertThat(platform.err())
                    .containsExactly("fauxband platform: cannot listen at 127.0.0.1:" + taken.getLocalPort()
                            + ": name another port, or --port 0 to have one picked.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "run", "config"})
    void aReachThatNobodyMeansIsAMistake(String command) throws Exception {
        try (Running run = Running.start(directory, Map.of("FAUXBAND_NET", "foo"), command)) {
            assertThat(run.awaitEnd()).isEqualTo(2);
            assertThat(run.err())
                    .containsExactly("fauxband " + command + ": FAUXBAND_NET is \"foo\", but must be all or loopback.");
        }
    }

    @Test
    void whereARedirectionLeadsIsSaidWhenNothingListensThere() throws Exception {
        try (Running run =
                Running.start(directory, "run", "--stdio", "--redirect", "*=127.0.0.1:9", "--control", "127.0.0.1:0")) {
            run.awaitErr("ready");
            run.type("AT+QLWSERV=\"180.101.147.115\",5683\rAT+QLWCONF=\"a\"\rAT+QLWOPEN=0\r");

            assertThat(run.awaitErr("nothing listens"))
                    .startsWith("nothing listens at 127.0.0.1:9, where --redirect leads: ")
                    .doesNotContain("--platform");
            run.terminate();
            assertThat(run.awaitEnd()).isZero();
        }
    }
}
