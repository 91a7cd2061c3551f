package dev.fauxband.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.command.Identity;
import dev.fauxband.modem.Modem;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.script.PlayReport;
import dev.fauxband.script.ScriptParser;
import dev.fauxband.script.ScriptPlayer;
import dev.fauxband.script.TraceNotation;
import dev.fauxband.sim.air.AirField;
import dev.fauxband.sim.air.AirPreset;
import dev.fauxband.sim.air.AirSettings;
import dev.fauxband.sim.platform.SimPlatform;
import dev.fauxband.sim.platform.SimPlatformOptions;
import dev.fauxband.trace.Trace;
import dev.fauxband.trace.TraceEvent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a host and its script notice of the air. */
final class WorldAirTest {
    private static final String REGISTER = """
            > AT+QLWSERV="180.101.147.115",5683
            < OK
            > AT+QLWCONF="867724030023557"
            < OK
            > AT+QLWADDOBJ=19,0,1,"0"
            < OK
            > AT+QLWADDOBJ=19,1,1,"0"
            < OK
            > AT+QLWOPEN=0
            < OK
            < CONNECT OK
            < +QLWOBSERVE: 0,19,0,0
            """;

    private static WorldTarget target(AirSettings air, long seed) {
        Modem modem = new Modem(ModemProfile.BC26, Identity.EXAMPLE, seed, Trace.Level.ALL);
        return new WorldTarget(World.of(modem, new SimPlatform(SimPlatformOptions.defaults(), seed), air, seed));
    }

    private static void passes(WorldTarget target, String script) {
        PlayReport report = new ScriptPlayer(target, ScriptPlayer.Settings.VIRTUAL)
                .play(((ScriptParser.Result.Read) ScriptParser.parse("script", script)).script());
        assertThat(report.differences()).isEmpty();
    }

    private static String trace(WorldTarget target) {
        StringBuilder text = new StringBuilder();
        TraceNotation notation = new TraceNotation();
        for (Optional<TraceEvent> it = target.pollTrace(); it.isPresent(); it = target.pollTrace()) {
            text.append(notation.write(it.get()));
        }
        return text.toString();
    }

    @Test
    void anIdleModuleWithEdrxIsReachedOnceInItsCycleOrWhenItSends() {
        String idle = REGISTER + """
                > AT+CEDRXS=1,5,"0101"
                < OK
                (1m)
                """;
        for (long seed = 0; seed < 20; seed++) {
            WorldTarget paged = target(AirSettings.IDEAL, seed);
            passes(paged, idle + """
                    ! platform write 19/1/0 AAAA
                    (<81920ms)
                    < +QLWDATARECV: 19,1,0,2,AAAA
                    """);
            assertThat(trace(paged)).contains("the air pages the module in ");
            passes(target(AirSettings.IDEAL, seed), idle + """
                    times exact
                    ! platform write 19/1/0 AAAA
                    > AT+QLWDATASEND=19,0,0,1,01,0x0000
                    < OK
                    (50ms)
                    < +QLWDATARECV: 19,1,0,2,AAAA
                    """);
            passes(target(AirSettings.IDEAL, seed), idle + """
                    times exact
                    ! platform write 19/1/0 AAAA
                    > AT+CEDRXS=0
                    < OK
                    (50ms)
                    < +QLWDATARECV: 19,1,0,2,AAAA
                    """);
            passes(target(AirSettings.IDEAL, seed), REGISTER + """
                    > AT+CEDRXS=1,5,"1111"
                    < OK
                    (9s)
                    times exact
                    ! platform write 19/1/0 AAAA
                    < +QLWDATARECV: 19,1,0,2,AAAA
                    """);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aModuleRegistersAndReportsUnderEachPreset(AirPreset preset) {
        for (long seed = 0; seed < 20; seed++) {
            passes(target(preset.settings(), seed), REGISTER + """
                    > AT+QLWDATASEND=19,0,0,1,01,0x0100
                    < OK
                    < SEND OK
                    """);
        }
    }

    @Test
    void scriptsChangeTheAirAndTheModuleShowsIt() {
        passes(target(AirSettings.IDEAL, 1), """
                ! air ce2
                > AT+CSQ
                < /\\+CSQ: \\d,0/
                < OK
                > AT+QENG=0
                < /\\+QENG: 0,.*,-127,.*,2,\\d+/
                < OK
                ! air coverage=none
                > AT+CEREG?
                < +CEREG: 0,2
                < OK
                ! air ideal
                > AT+CEREG?
                < +CEREG: 0,1
                < OK
                """);
    }

    @Test
    void aChangeThatIsNoneIsADifference() {
        assertThat(target(AirSettings.IDEAL, 1).act(List.of("air", "ce9")))
                .contains("there is no air \"ce9\"; did you mean ce0?");
    }

    @Test
    void theConnectionEndsForModuleAndAirAtTheSameTime() {
        WorldTarget target = target(AirSettings.IDEAL, 1);
        passes(target, REGISTER + """
                ! air rrcSetup=1s,rrcTail=3s
                > AT+CSCON=1
                < OK
                > AT+QLWDATASEND=19,0,0,1,01,0x0000
                < OK
                (<4s)
                < +CSCON: 0
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                < +CSCON: 1
                < SEND OK
                < +CSCON: 0
                """);
        assertThat(trace(target)).contains("# the air sets up an RRC connection for 1s");
    }

    @Test
    void theTraceTellsWhatTheAirDidBehindWhatTheModuleSent() {
        WorldTarget target = target(AirSettings.IDEAL, 1);
        passes(target, REGISTER + """
                ! air loss=100%
                > AT+QLWDATASEND=19,0,0,1,01,0x0000
                < OK
                ! air ideal
                (3s)
                """);
        assertThat(trace(target))
                .contains("# the air is ideal,loss=100%\n")
                .containsPattern("~> NON 2\\.05 [^\n]*\n# the air lost a datagram to the platform: chance\n");
    }

    @Test
    void aForgottenTranslationLosesWritesUntilTheModuleSends() {
        WorldTarget target = target(AirSettings.IDEAL.with(AirField.NAT_LIFETIME, "30s"), 1);
        passes(target, REGISTER + """
                (60s)
                ! platform write 19/1/0 AAAA0000
                (300s)
                > AT+QLWUPDATE
                < OK
                < UPDATE OK
                ! platform write 19/1/0 BBBB
                < +QLWDATARECV: 19,1,0,2,BBBB
                """);
        assertThat(trace(target))
                .contains("the address translation has forgotten its port")
                .contains("the next datagram has a new source port");
    }

    @Test
    void whatComesDownWaitsForThePagingOfAnIdleModule() {
        WorldTarget target = target(AirSettings.IDEAL.with(AirField.PAGING, "20s"), 1);
        passes(target, REGISTER + """
                (60s)
                ! platform write 19/1/0 AAAA0000
                (<21s)
                < +QLWDATARECV: 19,1,0,4,AAAA0000
                """);
        assertThat(trace(target)).contains("# the air pages the module in ");
    }
}
