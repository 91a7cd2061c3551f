package dev.fauxband.app.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.control.ControlFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ModuleSearchTest {
    @TempDir
    private Path directory;

    private ModuleSearch search() throws Exception {
        return ModuleSearch.among(Map.of("XDG_RUNTIME_DIR", directory.toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "pty:./module.tty, pty ./module.tty",
        "./module.tty, pty ./module.tty",
        "/tmp/there is none, pty /tmp/there is none",
        "tcp:127.0.0.1:7000, tcp 127.0.0.1:7000",
        "uart:/dev/ttyUSB0:9600, 'uart /dev/ttyUSB0:9600,8N1'"
    })
    void doorsAreNamedByKindOrPath(String text, String door) throws Exception {
        assertThat(search().named(text).door()).hasToString(door);
        assertThat(search().named(text).control()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/ttyUSB0", "/dev/ttyACM1", "/dev/serial/by-id/usb-board"})
    void aRealSerialPortWantsItsRate(String text) {
        assertThatThrownBy(() -> search().named(text))
                .isInstanceOf(UsageException.class)
                .hasMessage(text + " is a real serial port; say at which rate, such as uart:" + text + ":115200.");
    }

    @Test
    void whatIsNoDoorIsRefused() {
        assertThatThrownBy(() -> search().named("tpc:127.0.0.1:7000"))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("DOOR takes pty:NAME, tcp:HOST:PORT or uart:DEVICE:RATE");
    }

    @Test
    void aRunIsFoundByItsFileAndItsControlDoorByTheLine() throws Exception {
        assertThat(search().running()).isEmpty();
        try (ControlFile file =
                ControlFile.write(directory.resolve("fauxband"), "http://127.0.0.1:1", "secret-secret-00")) {
            assertThat(search().running()).isEmpty();
            file.add(List.of(
                    new ControlFile.Line("module-1", "tcp:127.0.0.1:7001"),
                    new ControlFile.Line("module-2", "tcp:127.0.0.1:7002")));

            ModuleSearch.Found found = search().running().orElseThrow();
            assertThat(found.door()).hasToString("tcp 127.0.0.1:7001");
            assertThat(found.control())
                    .hasValueSatisfying(control -> assertThat(control.name()).isEqualTo("module-1"));
            assertThat(search().named("tcp:127.0.0.1:7002").control())
                    .hasValueSatisfying(control -> assertThat(control.name()).isEqualTo("module-2"));
            assertThat(search().named("tcp:127.0.0.1:7003").control()).isEmpty();
        }
    }
}
