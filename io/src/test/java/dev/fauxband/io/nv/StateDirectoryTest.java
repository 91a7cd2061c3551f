package dev.fauxband.io.nv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fauxband.at.LineParameter;
import dev.fauxband.at.LineSettings;
import dev.fauxband.data.Octets;
import dev.fauxband.modem.NonVolatile;
import dev.fauxband.radio.RadioSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A directory with a file for each module. */
final class StateDirectoryTest {
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    private Path temporary;

    private static Octets image(int value) {
        return new NonVolatile(LineSettings.FACTORY.with(LineParameter.AUTOMATIC_ANSWER, value), RadioSettings.FACTORY)
                .image();
    }

    private StateDirectory open() throws IOException {
        return StateDirectory.open(temporary.resolve("state"), said::add);
    }

    @Test
    void whatWasStoredLastIsThereTheNextTime() throws IOException {
        try (StateDirectory state = open()) {
            ModuleMemory one = state.memory("one");
            ModuleMemory other = state.memory("a/../b");
            assertThat(one.image()).isEqualTo(Octets.EMPTY);
            for (int i = 0; i < 200; i++) {
                one.store(image(i));
                assertThat(one.image()).isEqualTo(image(i));
            }
            other.store(image(7));
        }
        try (StateDirectory state = open()) {
            assertThat(state.memory("one").image()).isEqualTo(image(199));
            assertThat(state.memory("a/../b").image()).isEqualTo(image(7));
            assertThat(state.memory("two").image()).isEqualTo(Octets.EMPTY);
        }
        try (var files = Files.list(temporary.resolve("state"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(".lock", "one.state", "a%2F..%2Fb.state");
        }
        assertThat(said).isEmpty();
    }

    @Test
    void aDamagedFileGivesTheFactorysSettingsAndIsSaidInOneLine() throws IOException {
        Path file = Files.createDirectories(temporary.resolve("state")).resolve("one.state");
        Files.write(file, new byte[] {1, 2, 3});
        try (StateDirectory state = open()) {
            ModuleMemory memory = state.memory("one");
            assertThat(memory.image()).isEqualTo(Octets.EMPTY);
            memory.store(image(3));
        }
        try (StateDirectory state = open()) {
            assertThat(state.memory("one").image()).isEqualTo(image(3));
        }
        assertThat(said).containsExactly(file + " is damaged: the module has its factory settings");
    }

    @Test
    void whatCannotBeReadOrWrittenIsSaid() throws IOException {
        Path file = Files.createDirectories(temporary.resolve("state/one.state"));
        Files.createDirectories(file.resolve("in the way"));
        try (StateDirectory state = open()) {
            state.memory("one").store(image(3));
        }

        assertThat(said).hasSize(2);
        assertThat(said.get(0)).startsWith(file + " cannot be read, the module has its factory settings: ");
        assertThat(said.get(1)).startsWith(file + " cannot be written, settings will be lost: ");
    }

    @Test
    void aDirectoryThatCannotBeMadeIsAnError() throws IOException {
        Path file = Files.createFile(temporary.resolve("state"));

        assertThatThrownBy(this::open).isInstanceOf(IOException.class).hasMessage(file + " is no directory");
    }

    @Test
    void aDirectoryBelowAFileIsAnError() throws IOException {
        Path inside = Files.createFile(temporary.resolve("file")).resolve("state");

        assertThatThrownBy(() -> StateDirectory.open(inside, said::add))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(inside + " cannot be made: ");
    }

    @Test
    void aDirectoryIsSomebodysUntilItIsClosed() throws IOException {
        try (StateDirectory state = open()) {
            state.memory("one").store(image(1));
            assertThatThrownBy(this::open)
                    .isInstanceOf(IOException.class)
                    .hasMessage("another run keeps its modules in " + temporary.resolve("state"));
        }
        open().close();
    }

    @Test
    void withoutADirectoryItLastsUntilTheEnd() {
        ModuleMemory memory = ModuleMemory.untilTheEnd();

        assertThat(memory.image()).isEqualTo(Octets.EMPTY);
        memory.store(image(1));
        assertThat(memory.image()).isEqualTo(image(1));
        assertThat(ModuleMemory.untilTheEnd().image()).isEqualTo(Octets.EMPTY);
    }
}
