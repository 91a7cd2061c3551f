package dev.fauxband.app.fleet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FreeSpaceTest {
    @TempDir
    private Path directory = Path.of("");

    @Test
    void aDiskThatIsNearlyFullIsNamedWithWhatMendsIt() {
        assertThat(FreeSpace.lack(Path.of("storm.html"), (64L << 20) - 1))
                .contains("only 63 MB are free where storm.html goes, and 64 MB are wanted: make room, or name a file"
                        + " on another disk.");
    }

    @Test
    void enoughIsEnough() {
        assertThat(FreeSpace.lack(Path.of("storm.html"), 64L << 20)).isEmpty();
    }

    @Test
    void thisDiskHasRoomAndOneThatIsNotThereIsLeftToWhoMakesTheFile() {
        assertThatCode(() -> FreeSpace.check(directory.resolve("r.html"))).doesNotThrowAnyException();
        assertThatCode(() -> FreeSpace.check(directory.resolve("nowhere/r.html")))
                .doesNotThrowAnyException();
    }
}
