package dev.fauxband.sim.days;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.sim.air.AirPreset;
import dev.fauxband.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A seed replays everything: each Java that runs the tests gets the hashes that stand in the file, and a second run
 * gets them again. {@code mvn verify -Ddocs=write} rewrites the file when what is traced has changed.
 */
final class ReplayTest {
    private static final Path FILE = Path.of("src/test/resources/dev/fauxband/sim/days/traces.txt");
    private static final String HEAD = "# Air, seed, SHA-256 of the trace of that day. Generated: mvn verify"
            + " -Ddocs=write rewrites this file; edits are lost.\n";
    private static final int DAYS = 6;

    /** A trace in which nothing happens proves nothing. */
    private static final int LINES_MIN = 200;

    @Test
    void eachSeedHasTheTraceThatItHadOnAnyOtherJava() throws IOException {
        String traces = traces();
        if ("write".equals(System.getProperty("docs"))) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, traces);
        }

        assertThat(FILE)
                .as("sim/" + FILE + "; mvn verify -Ddocs=write makes it anew, on one Java for all")
                .hasContent(traces);
    }

    @Test
    void aSecondRunOfASeedIsTheFirst() {
        for (AirPreset preset : AirPreset.values()) {
            for (int day = 0; day < DAYS; day++) {
                long seed = Day.seed(preset, day);
                assertThat(chronicle(preset, seed).text())
                        .as(preset + ", seed " + seed)
                        .isEqualTo(chronicle(preset, seed).text());
            }
        }
    }

    @Test
    void eachSeedIsAnotherDay() {
        Set<String> hashes = new HashSet<>();
        for (int day = 0; day < DAYS; day++) {
            hashes.add(
                    chronicle(AirPreset.MOVING, Day.seed(AirPreset.MOVING, day)).hash());
        }
        assertThat(hashes).hasSize(DAYS);
    }

    private static String traces() {
        StringBuilder lines = new StringBuilder(HEAD);
        for (AirPreset preset : AirPreset.values()) {
            for (int day = 0; day < DAYS; day++) {
                long seed = Day.seed(preset, day);
                String hash = chronicle(preset, seed).hash();
                lines.append(preset)
                        .append(' ')
                        .append(seed)
                        .append(' ')
                        .append(hash)
                        .append('\n');
            }
        }
        return lines.toString();
    }

    private static Chronicle chronicle(AirPreset preset, long seed) {
        Day day = new Day(preset, seed, Trace.Level.ALL);
        Chronicle chronicle = new Chronicle();
        day.host().tell(chronicle);
        day.live();
        assertThat(chronicle.text().lines().count()).as(day.story()).isGreaterThan(LINES_MIN);
        return chronicle;
    }
}
