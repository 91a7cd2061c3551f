package dev.fauxband.io.nv;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that stores all the time is killed with SIGKILL: the file holds the image said last, or the next. */
final class StateKillIT {
    private static final int KILLS = Boolean.getBoolean("fauxband.soak") ? 1000 : 20;
    private static final int STORES_MAX = 40;

    @TempDir
    private Path directory;

    @Test
    void eachKillLeavesTheImageSaidLastOrTheNext() throws Exception {
        Random random = new Random(KILLS);
        int number = 1;
        for (int kill = 0; kill < KILLS; kill++) {
            int said = killAfter(number, random.nextInt(STORES_MAX));
            Octets held =
                    new StateFile(new RealDisk(), directory, "module").read().orElseThrow();
            assertThat(held)
                    .as("kill " + kill + ", said last: " + said)
                    .isIn(StoringForever.image(said), StoringForever.image(said + 1));
            number = said + 2;
        }
    }

    /** Kills the program once it has said so many more numbers; returns the last that it said. */
    private int killAfter(int first, int more) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        StoringForever.class.getName(),
                        directory.toString(),
                        Integer.toString(first))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), US_ASCII))) {
            int said = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said = Integer.parseInt(line);
                if (said == first + more) {
                    // Through its handle: what it said before can still be read.
                    process.toHandle().destroyForcibly();
                }
            }
            process.waitFor();
            assertThat(said).as("the program ran until it was killed").isGreaterThanOrEqualTo(first + more);
            return said;
        } finally {
            process.destroyForcibly();
        }
    }
}
