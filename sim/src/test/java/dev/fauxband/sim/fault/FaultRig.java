package dev.fauxband.sim.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.command.Identity;
import dev.fauxband.modem.Modem;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.script.PlayReport;
import dev.fauxband.script.ScriptParser;
import dev.fauxband.script.ScriptPlayer;
import dev.fauxband.script.TraceNotation;
import dev.fauxband.sim.World;
import dev.fauxband.sim.WorldTarget;
import dev.fauxband.sim.air.AirSettings;
import dev.fauxband.sim.platform.SimPlatform;
import dev.fauxband.sim.platform.SimPlatformOptions;
import dev.fauxband.trace.Trace;
import dev.fauxband.trace.TraceEvent;
import java.util.Optional;
import java.util.stream.Collectors;

/** Plays transcripts with a fault, and the same without it, in a world of one seed. */
final class FaultRig {
    static final long SEED = 7;

    /** A module that is set up. */
    static final String CONFIGURED = """
            > AT+QLWSERV="180.101.147.115",5683
            < OK
            > AT+QLWCONF="867724030023557"
            < OK
            > AT+QLWADDOBJ=19,0,1,"0"
            < OK
            > AT+QLWADDOBJ=19,1,1,"0"
            < OK
            """;

    /** One that is registered and observed. */
    static final String OBSERVED = CONFIGURED + """
            > AT+QLWOPEN=0
            < OK
            < CONNECT OK
            < +QLWOBSERVE: 0,19,0,0
            """;

    private FaultRig() {}

    /** What came of it: the differences, the trace of the module and the lines of the platform. */
    record Played(PlayReport report, String trace, String log) {
        boolean says(String regex) {
            return (trace + log).lines().anyMatch(line -> line.matches(regex));
        }
    }

    static World world() {
        Modem modem = new Modem(ModemProfile.BC26, Identity.EXAMPLE, SEED, Trace.Level.ALL);
        return World.of(modem, new SimPlatform(SimPlatformOptions.defaults(), SEED), AirSettings.IDEAL, SEED);
    }

    static Played play(String script) {
        World world = world();
        WorldTarget target = new WorldTarget(world);
        ScriptParser.Result parsed = ScriptParser.parse("fault", script);
        assertThat(parsed).isInstanceOf(ScriptParser.Result.Read.class);
        PlayReport report = new ScriptPlayer(target, ScriptPlayer.Settings.VIRTUAL)
                .play(((ScriptParser.Result.Read) parsed).script());
        StringBuilder trace = new StringBuilder();
        TraceNotation notation = new TraceNotation();
        for (Optional<TraceEvent> it = target.pollTrace(); it.isPresent(); it = target.pollTrace()) {
            trace.append(notation.write(it.get()));
        }
        StringBuilder log = new StringBuilder();
        for (Optional<String> it = world.platform().pollLog();
                it.isPresent();
                it = world.platform().pollLog()) {
            log.append(it.get()).append('\n');
        }
        return new Played(report, trace.toString(), log.toString());
    }

    /** The host sees what the script says, and would see something else without the fault. */
    static Played shows(String script) {
        Played with = play(script);
        assertThat(with.report().differences()).as(with.trace() + with.log()).isEmpty();
        assertThat(play(without(script)).report().differences())
                .as("the same without the fault")
                .isNotEmpty();
        return with;
    }

    /** The host sees what the script says; wire or platform show this, and would not without the fault. */
    static void showsInside(String script, String regex) {
        Played with = play(script);
        assertThat(with.report().differences()).as(with.trace() + with.log()).isEmpty();
        assertThat(with.says(regex)).as(with.trace() + with.log()).isTrue();
        assertThat(play(without(script)).says(regex))
                .as("the same without the fault")
                .isFalse();
    }

    private static String without(String script) {
        return script.lines()
                .map(line -> line.startsWith("! fault") ? "# " + line : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
