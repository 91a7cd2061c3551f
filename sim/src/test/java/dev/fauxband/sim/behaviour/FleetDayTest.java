package dev.fauxband.sim.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.command.Identity;
import dev.fauxband.sim.platform.ReceivedNotification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A day of many meters in the ideal air: each message arrives once, from whom it says. */
final class FleetDayTest {
    private static final int MODULES = 50;
    private static final long DAY_S = 24 * 3600;

    @Test
    void eachMessageArrivesOnceAndFromItsModule() {
        Town town = new Town(Behaviour.of("meter", Town.OBJECTS, List.of(Town.every(900, 60, 0.25))), 5);
        for (int n = 1; n <= MODULES; n++) {
            town.add(n);
        }

        town.start().until(DAY_S);

        Map<String, List<String>> byEndpoint = new TreeMap<>();
        for (ReceivedNotification one : town.arrived) {
            byEndpoint
                    .computeIfAbsent(one.endpoint(), endpoint -> new ArrayList<>())
                    .add(one.payload().toLatin1());
        }
        assertThat(byEndpoint).hasSize(MODULES);
        for (int n = 1; n <= MODULES; n++) {
            List<String> messages = byEndpoint.getOrDefault(Identity.numbered(n).imei(), List.of());
            assertThat(messages).hasSizeBetween(90, 102);
            for (int i = 0; i < messages.size(); i++) {
                assertThat(messages.get(i)).isEqualTo("%05d %05d".formatted(n, i));
            }
        }
        assertThat(town.tally.missed).isZero();
        assertThat(town.arrived.stream().filter(ReceivedNotification::confirmable))
                .hasSizeBetween(town.arrived.size() / 5, town.arrived.size() / 3);
    }
}
