package dev.fauxband.io.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fauxband.data.Octets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CaptureFilesTest {
    private static final int OCTETS_MAX = 1_000;

    @TempDir
    private Path directory;

    @Test
    void fullFilesMoveOnAndTheOldestGoes() throws IOException {
        Path file = directory.resolve("c.pcapng");
        try (CaptureFiles files = CaptureFiles.open(file, OCTETS_MAX, "test")) {
            for (int i = 0; i < 200; i++) {
                files.packet(packet(i));
            }
        }

        List<Integer> numbers = new ArrayList<>();
        for (String name : List.of("c.pcapng.3", "c.pcapng.2", "c.pcapng.1", "c.pcapng")) {
            assertThat(Files.size(directory.resolve(name))).isBetween(100L, OCTETS_MAX + 100L);
            numbers.addAll(numbersIn(directory.resolve(name)));
        }
        assertThat(numbers)
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(30)
                .endsWith(198, 199);
        assertThat(numbers.get(numbers.size() - 1) - numbers.get(0))
                .as("none is missing in between")
                .isEqualTo(numbers.size() - 1);
        assertThat(directory.resolve("c.pcapng.4")).doesNotExist();
    }

    @Test
    void eachPacketIsInTheFileWhenItHasBeenTaken() throws IOException {
        Path file = directory.resolve("c.pcapng");
        try (CaptureFiles files = CaptureFiles.open(file, OCTETS_MAX, "test")) {
            for (int i = 0; i < 5; i++) {
                files.packet(packet(i));

                assertThat(numbersIn(file)).hasSize(i + 1).endsWith(i);
            }
        }
    }

    @Test
    void whereNothingCanBeWrittenItSaysSoAtOnce() {
        assertThatThrownBy(() -> CaptureFiles.open(directory.resolve("none/c.pcapng"), OCTETS_MAX, "test"))
                .isInstanceOf(IOException.class);
    }

    private static CapturedPacket packet(int number) {
        Octets octets = Octets.utf8("AT+" + number);
        return CaptureInterface.line("module").packet(number, Direction.INBOUND, octets, "");
    }

    private static List<Integer> numbersIn(Path file) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        try (PcapngReader reader = new PcapngReader(Files.newInputStream(file))) {
            for (Optional<CapturedPacket> next = reader.next(); next.isPresent(); next = reader.next()) {
                numbers.add(Integer.parseInt(next.get().octets().toUtf8().substring(3)));
            }
            assertThat(reader.torn()).isFalse();
        }
        return numbers;
    }
}
