package dev.fauxband.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RotatingLogTest {
    private static final long MEBI = 1 << 20;

    @TempDir
    private Path directory;

    /** Four times what a file holds, as fast as it can be written. */
    @Test
    void noFileGrowsMuchBeyondItsBound() throws Exception {
        Path file = directory.resolve("run.log");
        RotatingLog log = new RotatingLog(file);
        String line = "x".repeat(2_000);
        for (int i = 0; i < 40 * MEBI / line.length(); i++) {
            log.line(line);
        }
        log.close();

        assertThat(directory.resolve("run.log.1")).exists();
        assertThat(Files.size(directory.resolve("run.log.1"))).isBetween(10 * MEBI, 10 * MEBI + 10_000);
    }
}
