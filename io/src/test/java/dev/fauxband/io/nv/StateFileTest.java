package dev.fauxband.io.nv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Wherever the power goes, the file holds the image of before or the new one. */
final class StateFileTest {
    private static final int CRASH_POINTS = 1000;
    private static final int OPERATIONS_OF_A_WRITE = 4;
    private static final int WRITES = 6;
    private static final Path DIRECTORY = Path.of("state");

    @Test
    void aThousandCrashesLeaveTheOldImageOrTheNew() throws IOException {
        for (int seed = 0; seed < CRASH_POINTS; seed++) {
            crash(seed);
        }
    }

    /** Some writes, the power goes in one of them, and then the file is used again. */
    private static void crash(int seed) throws IOException {
        Random random = new Random(seed);
        CrashDisk disk = new CrashDisk(random);
        StateFile file = new StateFile(disk, DIRECTORY, "module");
        disk.cutAt(1 + random.nextInt(WRITES * OPERATIONS_OF_A_WRITE));
        Octets before = Octets.EMPTY;
        Octets after = Octets.EMPTY;
        boolean power = true;
        while (power) {
            after = image(random);
            try {
                file.write(after);
                before = after;
            } catch (IOException e) {
                power = false;
            }
        }
        disk.powerUp();

        assertThat(file.read().orElse(Octets.EMPTY)).as("seed " + seed).isIn(before, after);
        Octets next = image(random);
        file.write(next);
        assertThat(file.read()).as("seed " + seed).contains(next);
    }

    private static Octets image(Random random) {
        byte[] octets = new byte[1 + random.nextInt(64)];
        random.nextBytes(octets);
        return Octets.copyOf(octets);
    }

    @Test
    void withoutTheSyncsAnImageWouldBeLost() throws IOException {
        boolean lost = false;
        for (int seed = 0; seed < CRASH_POINTS && !lost; seed++) {
            Random random = new Random(seed);
            CrashDisk disk = new CrashDisk(random);
            Octets image = image(random);
            disk.write(DIRECTORY.resolve("a"), image.toArray());
            disk.rename(DIRECTORY.resolve("a"), DIRECTORY.resolve("b"));
            disk.powerUp();
            lost = !disk.read(DIRECTORY.resolve("b"))
                    .map(Octets::copyOf)
                    .orElse(Octets.EMPTY)
                    .equals(image);
        }

        assertThat(lost).as("the disk of the test loses what is not synced").isTrue();
    }
}
