package dev.fauxband.io.dte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fauxband.io.dte.pty.PtyDoor;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the link of a PTY goes and what it never takes the place of. */
final class PtyLinkIT {
    @TempDir
    private Path directory;

    private final RecordingSink sink = new RecordingSink();
    private Path link;

    @BeforeEach
    void name() {
        link = directory.resolve("fauxband.tty");
    }

    @Test
    void aFreeNameIsTakenAsItIs() {
        assertThat(PtyDoor.freeLink(link)).isEqualTo(link);
        assertThat(PtyDoor.freeLink(Path.of("./fauxband.tty"))).hasToString("./fauxband.tty");
    }

    @Test
    void aLivingModuleOrAFileSendsTheNextOneElsewhere() throws Exception {
        PtyDoor door = PtyDoor.open(link, sink);
        assertThat(PtyDoor.freeLink(link)).isEqualTo(directory.resolve("fauxband-2.tty"));
        Files.createFile(directory.resolve("fauxband-2.tty"));
        Files.createSymbolicLink(directory.resolve("fauxband-3.tty"), Path.of("nowhere"));
        assertThat(PtyDoor.freeLink(link)).isEqualTo(directory.resolve("fauxband-4.tty"));
        door.close();
        assertThat(PtyDoor.freeLink(link)).isEqualTo(link);
    }

    @Test
    void aNameWithoutExtensionIsNumberedAtItsEnd() throws Exception {
        Files.createFile(directory.resolve("modem"));
        assertThat(PtyDoor.freeLink(directory.resolve("modem"))).isEqualTo(directory.resolve("modem-2"));
    }

    @Test
    void aTakenNameIsRefusedAndLeftAlone() throws Exception {
        Files.writeString(link, "precious");
        assertThatThrownBy(() -> PtyDoor.open(link, sink))
                .isInstanceOf(DoorException.class)
                .hasMessage(link + " is taken: remove it or name another link for the PTY.");
        assertThat(link).hasContent("precious");
    }

    @Test
    void aLivingModulesLinkIsRefused() throws Exception {
        try (PtyDoor door = PtyDoor.open(link, sink)) {
            assertThatThrownBy(() -> PtyDoor.open(link, sink)).isInstanceOf(DoorException.class);
            assertThat(door.description()).endsWith(Files.readSymbolicLink(link).toString());
        }
    }

    @Test
    void aMissingDirectoryIsSaid() {
        assertThatThrownBy(() -> PtyDoor.open(directory.resolve("none/fauxband.tty"), sink))
                .isInstanceOf(DoorException.class)
                .hasMessageContaining("no directory");
    }

    @Test
    void aPlaceThatTakesNoLinkIsSaid() throws Exception {
        Files.createFile(directory.resolve("file"));
        assertThatThrownBy(() -> PtyDoor.open(directory.resolve("file/fauxband.tty"), sink))
                .isInstanceOf(DoorException.class)
                .hasMessageContaining("cannot be made (Not a directory): name another.");
    }

    @Test
    void aKilledModulesLinkIsReplaced() throws Exception {
        Files.createSymbolicLink(link, Path.of("/dev/pts/999999"));
        assertThat(PtyDoor.freeLink(link)).isEqualTo(link);
        try (PtyDoor door = PtyDoor.open(link, sink)) {
            assertThat(door.description()).endsWith(Files.readSymbolicLink(link).toString());
            assertThat(Files.exists(link)).isTrue();
        }
        assertThat(Files.exists(link, LinkOption.NOFOLLOW_LINKS)).isFalse();
    }

    /** The kernel gives the lowest number that is free: most often that of the module that was killed. */
    @Test
    void aKilledModulesLinkMayHaveTheNumberOfTheNextPty() throws Exception {
        PtyDoor killed = PtyDoor.open(directory.resolve("other.tty"), sink);
        Path number = Files.readSymbolicLink(directory.resolve("other.tty"));
        killed.close();
        Files.createSymbolicLink(link, number);

        assertThat(PtyDoor.freeLink(link)).isEqualTo(link);
        try (PtyDoor door = PtyDoor.open(link, sink)) {
            assertThat(door.description()).endsWith(Files.readSymbolicLink(link).toString());
        }
        assertThat(Files.exists(link, LinkOption.NOFOLLOW_LINKS)).isFalse();
    }

    @Test
    void aKilledModulesLinkIntoSomebodysTerminalIsReplaced() throws Exception {
        Process terminal = new ProcessBuilder(
                        Programs.path("python3"),
                        "-uc",
                        "import os, sys; m, s = os.openpty(); print(os.ttyname(s)); sys.stdin.read()")
                .start();
        try (var said = terminal.inputReader()) {
            Files.createSymbolicLink(link, Path.of(said.readLine()));
            assertThat(PtyDoor.freeLink(link)).isEqualTo(link);
            try (PtyDoor door = PtyDoor.open(link, sink)) {
                assertThat(door.description())
                        .endsWith(Files.readSymbolicLink(link).toString());
            }
        } finally {
            terminal.destroy();
        }
    }

    @Test
    void somebodyElsesLinkSurvivesTheClosing() throws Exception {
        PtyDoor door = PtyDoor.open(link, sink);
        Files.delete(link);
        Files.createSymbolicLink(link, Path.of("elsewhere"));
        door.close();
        assertThat(Files.readSymbolicLink(link)).hasToString("elsewhere");
    }
}
