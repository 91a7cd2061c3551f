package dev.fauxband.app.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fauxband.app.cli.UsageException;
import dev.fauxband.sim.fault.Fault;
import dev.fauxband.sim.fault.FaultOrder;
import dev.fauxband.sim.fault.FaultWords;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The faults of a seed. */
final class MixtureTest {
    @Test
    void eachIsInTheCatalogue() {
        for (String words : Mixture.ALL) {
            assertThat(FaultWords.parse(words)).as(words).isInstanceOf(FaultWords.Parsed.Understood.class);
        }
    }

    @Test
    void eachHappensOnceOrHasAnEndOfItsOwn() {
        for (String words : Mixture.ALL) {
            FaultOrder order = ((FaultWords.Parsed.Understood) FaultWords.parse(words)).order();
            Fault fault = ((FaultOrder.Begin) order).fault();
            assertThat(fault.name().momentary() || fault.lastsNs().isPresent())
                    .as(words)
                    .isTrue();
        }
    }

    @Test
    void aSeedIsAlwaysTheSameInOrderAndWithinTheSpan() {
        for (long seed = -3; seed < 200; seed++) {
            List<Mishap> mishaps = Mixture.of(seed, Mixture.ALL);

            assertThat(mishaps).isEqualTo(Mixture.of(seed, Mixture.ALL)).hasSizeBetween(1, 4);
            assertThat(mishaps).isSortedAccordingTo((a, b) -> Long.compare(a.atNs(), b.atNs()));
            assertThat(mishaps).allMatch(mishap -> mishap.atNs() >= 0 && mishap.atNs() < Mixture.SPAN_NS);
        }
    }

    @Test
    void asManySeedsAsFaultsHaveSeenThemAll() {
        Set<String> seen = new HashSet<>();
        for (long seed = 1; seed <= Mixture.ALL.size(); seed++) {
            Mixture.of(seed, Mixture.ALL).forEach(mishap -> seen.add(mishap.words()));
        }

        assertThat(seen).containsAll(Mixture.ALL);
    }

    @Test
    void theUserMayChoose() throws UsageException {
        assertThat(Mixture.allowed(List.of("urc-collides", "split")))
                .containsExactly("urc-collides for 3s", "split 5ms for 3s");
        assertThat(Mixture.allowed(List.of())).isEqualTo(Mixture.ALL);
        assertThatThrownBy(() -> Mixture.allowed(List.of("urc-colides")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("did you mean urc-collides?");
    }
}
