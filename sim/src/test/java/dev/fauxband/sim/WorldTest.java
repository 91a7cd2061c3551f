package dev.fauxband.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.at.DteOutput;
import dev.fauxband.command.Identity;
import dev.fauxband.data.Octets;
import dev.fauxband.modem.Modem;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.script.PlayReport;
import dev.fauxband.script.ScriptParser;
import dev.fauxband.script.ScriptPlayer;
import dev.fauxband.sim.air.AirField;
import dev.fauxband.sim.air.AirSettings;
import dev.fauxband.sim.platform.ParsedCommand;
import dev.fauxband.sim.platform.PlatformCommandLine;
import dev.fauxband.sim.platform.SimPlatform;
import dev.fauxband.sim.platform.SimPlatformOptions;
import dev.fauxband.trace.Trace;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class WorldTest {
    private static final long SECOND_NS = 1_000_000_000L;

    private static World world(AirSettings air) {
        return World.of(modem(0), new SimPlatform(SimPlatformOptions.defaults(), 1), air, 1);
    }

    private static AirSettings between(String delay, String jitter) {
        return AirSettings.IDEAL.with(AirField.DELAY, delay).with(AirField.JITTER, jitter);
    }

    private static Modem modem(int number) {
        return new Modem(ModemProfile.BC26, Identity.numbered(number), number, Trace.Level.OFF);
    }

    private static String text(WorldModule module) {
        StringBuilder text = new StringBuilder();
        for (Optional<DteOutput> it = module.pollDte(); it.isPresent(); it = module.pollDte()) {
            text.append(it.get().octets().toLatin1());
        }
        return text.toString();
    }

    private static void open(World world, WorldModule module, String endpoint, String server) {
        world.type(
                module,
                Octets.latin1("ATE0\rAT+QLWSERV=" + server + ",5683\rAT+QLWCONF=" + endpoint
                        + "\rAT+QLWADDOBJ=19,0,1,0\rAT+QLWADDOBJ=19,1,1,0\rAT+QLWOPEN=0\r"));
    }

    @Test
    void scriptsPlayOnAModuleWithItsPlatform() {
        String script = """
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
                ! platform write 19/1/0 AAAA0000
                < +QLWDATARECV: 19,1,0,4,AAAA0000
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                < SEND OK
                > AT+QLWCLOSE
                < OK
                < CLOSE OK
                > AT+QLWDEL
                < OK
                """;
        PlayReport report = new ScriptPlayer(
                        new WorldTarget(world(between("300ms", "200ms"))), ScriptPlayer.Settings.VIRTUAL)
                .play(((ScriptParser.Result.Read) ScriptParser.parse("session", script)).script());

        assertThat(report.differences()).isEmpty();
    }

    @Test
    void manyModulesShareOnePlatform() {
        World world = new World(new SimPlatform(SimPlatformOptions.defaults(), 1), 1);
        for (int i = 0; i < 20; i++) {
            WorldModule module = world.add(modem(i), between("550ms", "450ms"));
            open(world, module, "dev" + i, "10.0.0." + i);
        }
        world.advanceTo(30 * SECOND_NS);

        assertThat(world.platform().clients()).hasSize(20);
        assertThat(world.modules())
                .allSatisfy(
                        module -> assertThat(text(module)).endsWith("\r\nCONNECT OK\r\n\r\n+QLWOBSERVE: 0,19,0,0\r\n"));
    }

    @Test
    void aNameLeadsToThePlatformToo() {
        World world = world(AirSettings.IDEAL);
        open(world, world.module(), "dev", "platform.example");
        world.advanceTo(SECOND_NS);
        assertThat(world.platform().clients()).containsExactly("dev");
    }

    @Test
    void whatBelongsToAnOldAddressStaysApart() {
        World world = world(AirSettings.IDEAL);
        open(world, world.module(), "dev", "10.0.0.1");
        world.advanceTo(SECOND_NS);
        world.type(world.module(), Octets.latin1("AT+QLWDEL\r"));
        open(world, world.module(), "other", "10.0.0.2");
        world.advanceTo(2 * SECOND_NS);
        assertThat(world.platform().clients()).containsExactly("other");
    }

    @Test
    void portsComeAnewWhenAllHaveBeenUsed() {
        World world = world(AirSettings.IDEAL.with(AirField.NAT_LIFETIME, "1s"));
        open(world, world.module(), "dev", "10.0.0.1");
        world.advanceTo(SECOND_NS);
        Set<Integer> ports = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            world.advanceTo(world.nowNs() + 2 * SECOND_NS);
            world.type(world.module(), Octets.latin1("AT+QLWUPDATE\r"));
            ports.add(port(world));
        }
        world.advanceTo(world.nowNs() + SECOND_NS / 2);
        tell(world, "write 19/1/0 AA");
        world.advanceTo(world.nowNs() + SECOND_NS);

        assertThat(ports).hasSizeGreaterThan(8_000).allMatch(port -> port > 49_151 && port < 65_536);
        assertThat(text(world.module())).endsWith("\r\n+QLWDATARECV: 19,1,0,1,AA\r\n");
    }

    /** Where the platform sees the module. */
    private static int port(World world) {
        tell(world, "list");
        String last = "";
        for (Optional<String> line = world.platform().pollLog();
                line.isPresent();
                line = world.platform().pollLog()) {
            last = line.get();
        }
        Matcher place = Pattern.compile("10\\.0\\.0\\.1:([0-9]+)").matcher(last);
        assertThat(place.find()).as(last).isTrue();
        return Integer.parseInt(place.group(1));
    }

    private static void tell(World world, String line) {
        world.perform(((ParsedCommand.Understood) PlatformCommandLine.parse(line)).command());
    }

    @Test
    void timeNeverGoesBack() {
        World world = world(AirSettings.IDEAL);
        assertThat(world.step()).isFalse();
        world.advanceTo(5);
        world.advanceTo(3);
        assertThat(world.nowNs()).isEqualTo(5);
        assertThat(world.nextEventNs()).isEqualTo(World.NEVER);
    }
}
