package dev.fauxband.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.at.AtCommand;
import dev.fauxband.command.CommandScope;
import dev.fauxband.command.Commands;
import dev.fauxband.command.Identity;
import dev.fauxband.modem.Modem;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.script.ScriptParser;
import dev.fauxband.script.ScriptPlayer;
import dev.fauxband.sim.World;
import dev.fauxband.sim.WorldTarget;
import dev.fauxband.sim.air.AirSettings;
import dev.fauxband.sim.platform.SimPlatform;
import dev.fauxband.sim.platform.SimPlatformOptions;
import dev.fauxband.trace.Trace;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of {@code fauxband manual}, each played as it is printed on a fresh module with a platform. */
final class ManualExamplesTest {
    private static final long SEED = 1;

    private static Stream<AtCommand<CommandScope>> commands() {
        return Commands.ALL.commands().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void exampleIsWhatHappens(AtCommand<CommandScope> command) {
        String text = String.join("\n", CommandPage.of(command).example());
        ScriptParser.Result.Read read = (ScriptParser.Result.Read) ScriptParser.parse(command.name(), text);
        Modem modem = new Modem(ModemProfile.BC26, Identity.EXAMPLE, SEED, Trace.Level.ALL);
        SimPlatform platform = new SimPlatform(SimPlatformOptions.defaults(), SEED);
        WorldTarget target = new WorldTarget(World.of(modem, platform, AirSettings.IDEAL, SEED));

        assertThat(new ScriptPlayer(target, ScriptPlayer.Settings.VIRTUAL)
                        .play(read.script())
                        .differences())
                .as(text)
                .isEmpty();
    }
}
