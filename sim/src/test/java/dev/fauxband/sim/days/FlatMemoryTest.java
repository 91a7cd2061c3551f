package dev.fauxband.sim.days;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import dev.fauxband.sim.WireTap;
import dev.fauxband.sim.WorldModule;
import dev.fauxband.sim.air.AirPreset;
import dev.fauxband.trace.Trace;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A world with its module, platform, air and host grows until what it remembers is full, and then no more. */
final class FlatMemoryTest {
    /** The platform remembers its last 256 notifications; over the worst air some ten come each day. */
    private static final int DAYS_BEFORE = 30;

    private static final int DAYS = 20;
    private static final int WORLDS_EACH = 2;

    /** Less than one of the smallest objects in a list for each report of the days: 24 each day, 20 octets each. */
    private static final long GROWTH_BYTES_MAX = 8_000;

    /** And were a time of each datagram kept, it would show. */
    @Test
    void worldsDoNotGrow() {
        List<Day> worlds = worlds();
        live(worlds, DAYS_BEFORE);

        long growth = growth(worlds);
        List<Times> kept = worlds.stream().map(FlatMemoryTest::keepTimes).toList();
        long growthWithTimes = growth(worlds);

        System.out.println("heap that a world took in " + DAYS + " days: " + growth + " bytes; keeping the time of"
                + " each datagram " + growthWithTimes);
        assertThat(kept).allMatch(times -> times.all.size() > DAYS);
        assertThat(growth).isLessThan(GROWTH_BYTES_MAX);
        assertThat(growthWithTimes).isGreaterThan(GROWTH_BYTES_MAX);
    }

    private static Times keepTimes(Day day) {
        Times times = new Times();
        day.world().tap(times);
        return times;
    }

    private static List<Day> worlds() {
        List<Day> worlds = new ArrayList<>();
        for (AirPreset preset : AirPreset.values()) {
            for (int i = 0; i < WORLDS_EACH; i++) {
                worlds.add(new Day(preset, Day.seed(preset, i), Trace.Level.OFF));
            }
        }
        return worlds;
    }

    /** What each took on average while it lived some days. */
    private static long growth(List<Day> worlds) {
        long before = usedBytes();
        live(worlds, DAYS);
        return (usedBytes() - before) / worlds.size();
    }

    private static void live(List<Day> worlds, int days) {
        for (Day day : worlds) {
            for (int i = 0; i < days; i++) {
                day.live();
                // The platform keeps some of its log for somebody who polls.
                new Chronicle().take(day.world());
            }
        }
    }

    /** What is left when everything that nobody holds has gone. */
    private static long usedBytes() {
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            used = Math.min(
                    used,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return used;
    }

    /** Keeps the time of each datagram. */
    private static final class Times implements WireTap {
        private final List<Long> all = new ArrayList<>();

        @Override
        public void up(long nowNs, WorldModule from, Octets datagram) {
            all.add(nowNs);
        }

        @Override
        public void down(long nowNs, WorldModule to, Octets datagram) {
            all.add(nowNs);
        }
    }
}
