package dev.fauxband.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file by which ctl finds a control door. */
final class ControlFileTest {
    @TempDir
    private Path temp = Path.of("");

    @Test
    void onlyItsOwnerReadsItAndItGoesWithTheDoor() throws IOException {
        Path directory = temp.resolve("fauxband");
        try (ControlFile written = ControlFile.write(directory, "http://127.0.0.1:8080", "secret")) {
            assertThat(written).isNotNull();
            Path file = directory.resolve("control-" + ProcessHandle.current().pid() + ".json");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                    .isEqualTo("rwx------");

            assertThat(ControlFile.open(directory)).singleElement().satisfies(door -> {
                assertThat(door.url()).isEqualTo("http://127.0.0.1:8080");
                assertThat(door.token()).isEqualTo("secret");
            });
        }
        assertThat(ControlFile.open(directory)).isEmpty();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void filesOfDeadProcessesAreRemoved() throws IOException {
        Path file = temp.resolve("control-1.json");
        Files.writeString(file, "{\"url\":\"http://127.0.0.1:1\",\"token\":\"t\",\"pid\":" + Integer.MAX_VALUE + "}");

        assertThat(ControlFile.open(temp)).isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    void runtimeDirectoryIsThatOfTheSessionElseOfTheUser() {
        assertThat(ControlFile.directory(Map.of("XDG_RUNTIME_DIR", "/run/user/7")))
                .isEqualTo(Path.of("/run/user/7/fauxband"));
        assertThat(ControlFile.directory(Map.of())).endsWithRaw(Path.of(".local", "state", "fauxband"));
    }
}
