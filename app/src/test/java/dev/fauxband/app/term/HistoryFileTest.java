package dev.fauxband.app.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
final class HistoryFileTest {
    @TempDir
    private Path directory;

    private Map<String, String> environment() {
        return Map.of("XDG_STATE_HOME", directory.toString());
    }

    @Test
    void onlyItsOwnerCanReadIt() throws Exception {
        Path file = HistoryFile.open(environment()).orElseThrow();

        assertThat(file).isEqualTo(directory.resolve("fauxband/term-history"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(HistoryFile.open(environment())).contains(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void withoutAPlaceForItNothingIsKept() throws Exception {
        Files.createFile(directory.resolve("fauxband"));

        assertThat(HistoryFile.open(environment())).isEmpty();
    }

    @Test
    void homeHasItWhereNothingElseIsSaid() {
        assertThat(HistoryFile.directory(Map.of()).toString()).endsWith("/.local/state/fauxband");
    }
}
