package dev.fauxband.sim.days;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.sim.World;
import dev.fauxband.sim.air.AirPreset;
import dev.fauxband.trace.Trace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Days of meters over each air, with faults of all kinds: {@value #DAYS} days each, 10,000 module-hours in all, and
 * twenty times as many for the soak. Whatever happens, what the module says is true.
 */
final class DaysTest {
    static final int DAYS = 54;

    private static final int SOAK = Boolean.getBoolean("fauxband.soak") ? 20 : 1;

    @ParameterizedTest
    @EnumSource
    void whatTheModuleSaysIsTrue(AirPreset preset) {
        long reports = 0;
        for (int number = 0; number < DAYS * SOAK; number++) {
            reports += reportsOf(new Day(preset, Day.seed(preset, number), Trace.Level.OFF));
        }
        assertThat(reports)
                .as("messages that arrived in " + DAYS * SOAK + " days")
                .isGreaterThan(8L * DAYS * SOAK);
    }

    /** How many messages arrived. */
    private static long reportsOf(Day day) {
        day.live();

        assertThat(day.host().trouble()).as(day.story()).isEmpty();
        assertThat(day.world().module().outputsLost()).as(day.story()).isZero();
        end(day);
        return day.host().reported();
    }

    /** After AT+QLWDEL nothing is pending, and nothing comes. */
    private static void end(Day day) {
        World world = day.world();
        assertThat(day.host().ask("AT+QLWDEL")).as(day.story()).isEqualTo("OK");
        world.advanceTo(world.nowNs() + MeterHost.HOUR_NS);
        assertThat(world.module().modem().nextDeadlineNs()).as(day.story()).isEqualTo(Long.MAX_VALUE);
        assertThat(world.module().modem().quiet()).as(day.story()).isTrue();
    }
}
