package dev.fauxband.app.box;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.app.Running;
import dev.fauxband.app.Wire;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --observe-after-update}: how often the host hears {@code +QLWOBSERVE}. */
final class ObserveAfterUpdateIT {
    private static final String OBSERVED = "\r\n+QLWOBSERVE: 0,19,0,0\r\n";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"sim", "leshan"})
    void platformBesideTheModuleObservesAgain(String kind) throws Exception {
        try (Running run = Running.start(
                        directory, "run", "--tcp", "127.0.0.1:0", "--platform", kind, "--observe-after-update");
                Wire host = new Wire(run.port("tcp "))) {
            isObservedAgain(host);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sim", "leshan"})
    void platformAloneObservesAgain(String kind) throws Exception {
        try (Running platform =
                        Running.start(directory, "platform", "--kind", kind, "--port", "0", "--observe-after-update");
                Running run = Running.start(
                        directory,
                        "run",
                        "--tcp",
                        "127.0.0.1:0",
                        "--redirect",
                        "*=127.0.0.1:" + platform.port("platform "));
                Wire host = new Wire(run.port("tcp "))) {
            isObservedAgain(host);
        }
    }

    @Test
    void itIsRefusedWhereNoPlatformIs() throws Exception {
        try (Running run = Running.start(directory, "run", "--observe-after-update")) {
            assertThat(run.awaitErr("--observe-after-update")).contains("add --platform");
            assertThat(run.awaitEnd()).isEqualTo(2);
        }
    }

    /** The report may come before the result. */
    private static void isObservedAgain(Wire host) throws Exception {
        host.register();
        host.ask("AT+QLWUPDATE");
        String heard = host.await("\r\nUPDATE OK\r\n");

        assertThat(heard.contains(OBSERVED) ? heard : host.await(OBSERVED)).contains(OBSERVED);
    }
}
