package dev.fauxband.sim.days;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.command.Identity;
import dev.fauxband.data.SeededRandom;
import dev.fauxband.modem.Modem;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.sim.World;
import dev.fauxband.sim.air.AirPreset;
import dev.fauxband.sim.fault.FaultOrder;
import dev.fauxband.sim.fault.FaultWords;
import dev.fauxband.sim.platform.SimPlatform;
import dev.fauxband.sim.platform.SimPlatformOptions;
import dev.fauxband.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Days of meters over each air, with faults of all kinds: {@value #DAYS} days each, 10,000 module-hours in all, and
 * twenty times as many for the soak. Whatever happens, what the module says is true.
 */
final class DaysTest {
    static final int DAYS = 54;

    private static final int SOAK = Boolean.getBoolean("fauxband.soak") ? 20 : 1;
    private static final long DAY_NS = 24 * MeterHost.HOUR_NS;
    private static final int FAULTS_MAX = 4;

    /** Each ends by itself, or happens once. */
    private static final List<String> FAULTS = List.of(
            "delay 5s for 20m",
            "loss 40% for 2h",
            "duplicate 50% for 2h",
            "reorder 50% for 2h",
            "truncate 30% for 2h",
            "corrupt 30% for 2h",
            "partition for 30m",
            "nat-rebind",
            "new-ip",
            "never-observes for 3h",
            "observes-late 40s for 3h",
            "observes-twice for 3h",
            "cancels-early 5s for 3h",
            "no-ack for 2h",
            "resets-notify for 2h",
            "4.04 on update for 5h",
            "5.03 on register for 2h",
            "slow-registration 20s for 3h",
            "forgets-registration",
            "restarts 10m",
            "writes-in-bursts 20 for 3h",
            "writes-too-long for 3h",
            "writes-during-send for 3h",
            "separate-responses 2s for 3h",
            "block1 64 for 5h",
            "platform-garbage for 3h",
            "crash-in-psm for 5h",
            "reboot-now",
            "first-byte-lost 2 for 3h",
            "deaf-uart for 10m",
            "slow-search 105s for 3h",
            "never-registers for 1h",
            "sim-lost for 1h",
            "full-buffer for 3h",
            "clock-jump 1h ahead",
            "urc-collides for 3h",
            "split 5ms for 3h",
            "merge 500ms for 3h",
            "echo-back for 1h");

    @ParameterizedTest
    @EnumSource
    void whatTheModuleSaysIsTrue(AirPreset preset) {
        long reports = 0;
        for (int day = 0; day < DAYS * SOAK; day++) {
            long seed = 31L * preset.name().hashCode() + day;
            reports += day(preset, seed);
        }
        assertThat(reports)
                .as("messages that arrived in " + DAYS * SOAK + " days")
                .isGreaterThan(8L * DAYS * SOAK);
    }

    /** One module, one day, some faults. Returns how many messages arrived. */
    private static long day(AirPreset preset, long seed) {
        SeededRandom random = new SeededRandom(seed);
        Modem modem = new Modem(ModemProfile.BC26, Identity.EXAMPLE, seed, Trace.Level.OFF);
        World world = World.of(modem, new SimPlatform(SimPlatformOptions.defaults(), seed), preset.settings(), seed);
        MeterHost host = new MeterHost(world, random.nextInt(2) == 0);
        List<String> befell = new ArrayList<>();
        long[] hours = new long[1 + random.nextInt(FAULTS_MAX)];
        Arrays.setAll(hours, i -> random.nextInt(24));
        Arrays.sort(hours);
        for (long hour : hours) {
            host.live(hour * MeterHost.HOUR_NS);
            String words = FAULTS.get(random.nextInt(FAULTS.size()));
            befell.add(hour + "h " + words);
            if (words.startsWith("truncate") || words.startsWith("corrupt")) {
                host.spoil();
            }
            world.suffer(world.module(), ((FaultWords.Parsed.Understood) FaultWords.parse(words)).order());
        }
        host.live(DAY_NS);
        world.suffer(world.module(), new FaultOrder.EndAll());
        host.live(DAY_NS + 3 * MeterHost.HOUR_NS);

        String story = preset + ", seed " + seed + ": " + befell;
        assertThat(host.trouble()).as(story).isEmpty();
        assertThat(world.module().outputsLost()).as(story).isZero();
        end(world, host, story);
        return host.reported();
    }

    /** After AT+QLWDEL nothing is pending, and nothing comes. */
    private static void end(World world, MeterHost host, String story) {
        assertThat(host.ask("AT+QLWDEL")).as(story).isEqualTo("OK");
        world.advanceTo(world.nowNs() + MeterHost.HOUR_NS);
        assertThat(world.module().modem().nextDeadlineNs()).as(story).isEqualTo(Long.MAX_VALUE);
        assertThat(world.module().modem().quiet()).as(story).isTrue();
    }
}
