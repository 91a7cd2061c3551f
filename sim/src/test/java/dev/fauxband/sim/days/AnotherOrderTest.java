package dev.fauxband.sim.days;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.command.Identity;
import dev.fauxband.data.Octets;
import dev.fauxband.modem.Modem;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.sim.World;
import dev.fauxband.sim.WorldModule;
import dev.fauxband.sim.air.AirPreset;
import dev.fauxband.sim.fault.FaultOrder;
import dev.fauxband.sim.fault.FaultWords;
import dev.fauxband.sim.platform.SimPlatform;
import dev.fauxband.sim.platform.SimPlatformOptions;
import dev.fauxband.trace.Trace;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many modules around one platform: what befalls one is of its own seed, wherever in the world it stands. */
final class AnotherOrderTest {
    private static final int MODULES = 16;
    private static final int HOURS = 12;

    /** Sends that arrive, of all modules: where nothing does, nothing is proved. */
    private static final int SENT_MIN = 64;

    /** No two hosts type at the same time: of things due at once those of the module added first come first. */
    private static final long APART_NS = 1_733_000_017L;

    private static final List<Integer> FORTH =
            IntStream.range(0, MODULES).boxed().toList();

    private static final List<AirPreset> AIRS = List.of(AirPreset.values());

    private static final List<String> FAULTS =
            List.of("loss 40% for 2h", "reorder 50% for 2h", "nat-rebind", "new-ip", "deaf-uart for 10m", "reboot-now");

    private final Map<Integer, WorldModule> modules = new TreeMap<>();
    private final Map<Integer, Chronicle> chronicles = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void eachModuleHasTheSameTraceInAnyOrder(long seed) {
        List<Integer> back = FORTH.stream().map(i -> MODULES - 1 - i).toList();
        List<Integer> mixed = FORTH.stream().map(i -> i * 7 % MODULES).toList();

        Map<Integer, String> traces = traces(seed, FORTH);

        assertThat(traces.values()).allMatch(trace -> trace.contains("~> CON POST /rd"));
        assertThat(String.join("", traces.values()).lines().filter("< SEND OK"::equals))
                .hasSizeGreaterThan(SENT_MIN);
        assertThat(traces(seed, back)).isEqualTo(traces);
        assertThat(traces(seed, mixed)).isEqualTo(traces);
    }

    @Test
    void anotherSeedIsAnotherFate() {
        Map<Integer, String> traces = traces(1, FORTH);
        Map<Integer, String> others = traces(2, FORTH);

        assertThat(others.values()).hasSize(MODULES).doesNotContainAnyElementsOf(traces.values());
    }

    /** The trace of each module, by number; they are added in that order. */
    private Map<Integer, String> traces(long seed, List<Integer> order) {
        World world = new World(new SimPlatform(SimPlatformOptions.defaults(), seed), seed);
        modules.clear();
        chronicles.clear();
        order.forEach(number -> add(world, seed, number));
        for (int hour = 0; hour < HOURS; hour++) {
            long startNs = hour * MeterHost.HOUR_NS;
            for (int number : modules.keySet()) {
                world.advanceTo(startNs + number * APART_NS);
                live(world, number, hour);
            }
            world.advanceTo(startNs + MeterHost.HOUR_NS - 1);
            chronicles.forEach((number, chronicle) -> chronicle.take(module(number)));
        }
        Map<Integer, String> texts = new TreeMap<>();
        chronicles.forEach((number, chronicle) -> texts.put(number, chronicle.text()));
        return texts;
    }

    private void add(World world, long seed, int number) {
        AirPreset preset = AIRS.get(number % AIRS.size());
        long own = seed * MODULES + number;
        Modem modem = new Modem(ModemProfile.BC26, Identity.numbered(number), own, Trace.Level.ALL);
        modules.put(number, world.add(modem, preset.settings(), own));
        chronicles.put(number, new Chronicle());
    }

    /** The host opens in the first hour and reports in each other one; once something goes wrong. */
    private void live(World world, int number, int hour) {
        WorldModule module = module(number);
        String imei = module.modem().identity().imei();
        String lines = hour == 0
                ? "ATE0\rAT+QLWSERV=180.101.147.115,5683\rAT+QLWCONF=" + imei
                        + "\rAT+QLWADDOBJ=19,0,1,0\rAT+QLWADDOBJ=19,1,1,0\rAT+QLWOPEN=0\r"
                : "AT+QLWDATASEND=19,0,0,3,%06X,0x0100\r".formatted(hour);
        world.type(module, Octets.latin1(lines));
        if (hour == 3 + number % 4) {
            String words = FAULTS.get((number + hour) % FAULTS.size());
            FaultOrder order = ((FaultWords.Parsed.Understood) FaultWords.parse(words)).order();
            world.suffer(module, order);
        }
    }

    private WorldModule module(int number) {
        return Objects.requireNonNull(modules.get(number));
    }
}
