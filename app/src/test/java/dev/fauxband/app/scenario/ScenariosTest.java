package dev.fauxband.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.app.Spoken;
import dev.fauxband.app.play.FreshPlay;
import dev.fauxband.app.play.Speed;
import dev.fauxband.command.Identity;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.script.Script;
import dev.fauxband.sim.air.AirPreset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario passes, and the commands list and run them. */
final class ScenariosTest {
    /** A seed for each air is enough to see a script that cannot pass under it; more are for the soak. */
    private static final long SEEDS = Boolean.getBoolean("fauxband.soak") ? 1000 : 3;

    @TempDir
    private Path directory;

    static List<Scenario> all() throws IOException {
        return ScenarioLibrary.open().all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void passesUnderEachAirAndSaysWhatItShows(Scenario scenario) throws IOException {
        Script script = ScenariosRunCommand.script(scenario);
        for (AirPreset preset : AirPreset.values()) {
            for (long seed = 1; seed <= SEEDS; seed++) {
                FreshPlay.Setup setup =
                        new FreshPlay.Setup(ModemProfile.BC26, Identity.EXAMPLE, seed, preset.settings());
                assertThat(FreshPlay.play(script, setup, Speed.MAX, false)
                                .report()
                                .differences())
                        .as(preset + ", seed " + seed)
                        .isEmpty();
            }
        }
        assertThat(scenario.sentence()).matches("[A-Z].{20,110}\\.");
    }

    @Test
    void thereAreAtLeastTwentyFive() throws IOException {
        assertThat(all()).hasSizeGreaterThanOrEqualTo(25);
    }

    @Test
    void whatTheHostShouldDoStandsInTheTrace() {
        assertThat(Spoken.by("scenarios", "run", "firmware-sends-too-early", "one-at-a-time", "--trace", "-")
                        .out())
                .contains("\n# hint: wait for CONNECT OK before AT+QLWDATASEND (Manual §3.5)\n")
                .contains("\n# hint: wait for SEND OK or SEND FAIL before the next AT+QLWDATASEND"
                        + " (Manual §3.8, note 1)\n");
    }

    @Test
    void theListNamesEachWithItsSentence() {
        List<String> lines = Spoken.by("scenarios").out().lines().toList();

        assertThat(lines)
                .anyMatch(line -> line.matches("metering-24h +A meter updates its registration and reports.*"));
    }

    @Test
    void theSameSeedGivesTheSameTrace() throws IOException {
        Path first = directory.resolve("first");
        Path second = directory.resolve("second");

        Spoken run = Spoken.by("scenarios", "run", "psm-cycle", "metering-24h", "--seed", "3", "--trace", "" + first);
        Spoken.by("scenarios", "run", "psm-cycle", "metering-24h", "--seed", "3", "--trace", "" + second);

        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out()).startsWith("seed 3").contains("psm-cycle: passed, ");
        assertThat(first).hasSameBinaryContentAs(second);
        assertThat(Files.readString(first)).contains("# metering-24h", "> AT+QLWDATASEND=");
    }

    @Test
    void anUnknownNameLeadsToTheNearest() {
        Spoken run = Spoken.by("scenarios", "run", "metering-24");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("there is no scenario \"metering-24\"; did you mean metering-24h?");
    }
}
