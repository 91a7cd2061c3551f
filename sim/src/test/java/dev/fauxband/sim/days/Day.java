package dev.fauxband.sim.days;

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

/** One module, one day, some faults: all of one seed. */
final class Day {
    static final long DAY_NS = 24 * MeterHost.HOUR_NS;

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

    private final String name;
    private final SeededRandom random;
    private final World world;
    private final MeterHost host;
    private final List<String> befell = new ArrayList<>();

    Day(AirPreset preset, long seed, Trace.Level level) {
        name = preset + ", seed " + seed;
        random = new SeededRandom(seed);
        Modem modem = new Modem(ModemProfile.BC26, Identity.EXAMPLE, seed, level);
        world = World.of(modem, new SimPlatform(SimPlatformOptions.defaults(), seed), preset.settings(), seed);
        host = new MeterHost(world, random.nextInt(2) == 0);
    }

    /** The seed of a day under an air. */
    static long seed(AirPreset preset, int day) {
        return 31L * preset.name().hashCode() + day;
    }

    World world() {
        return world;
    }

    MeterHost host() {
        return host;
    }

    /** Which day it is, and what befell the module. */
    String story() {
        return name + ": " + befell;
    }

    /** The day, and three hours in which all is well again. */
    void live() {
        long startNs = world.nowNs();
        befell.clear();
        long[] hours = new long[1 + random.nextInt(FAULTS_MAX)];
        Arrays.setAll(hours, i -> random.nextInt(24));
        Arrays.sort(hours);
        for (long hour : hours) {
            host.live(startNs + hour * MeterHost.HOUR_NS);
            String words = FAULTS.get(random.nextInt(FAULTS.size()));
            befell.add(hour + "h " + words);
            if (words.startsWith("truncate") || words.startsWith("corrupt")) {
                host.spoil();
            }
            world.suffer(world.module(), ((FaultWords.Parsed.Understood) FaultWords.parse(words)).order());
        }
        host.live(startNs + DAY_NS);
        world.suffer(world.module(), new FaultOrder.EndAll());
        host.live(startNs + DAY_NS + 3 * MeterHost.HOUR_NS);
    }
}
