package dev.fauxband.io.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What becomes of datagrams between a module and its way out. */
final class GateTest {
    private final Gate gate = new Gate();

    @Test
    void withoutOrdersEachPassesOnce() {
        assertThat(gate.up()).isEqualTo(1);
        assertThat(gate.down()).isEqualTo(1);
        assertThat(gate.dropped() + gate.duplicated()).isZero();
    }

    @Test
    void orderConcernsTheNextFewOfItsDirectionOnly() {
        gate.next(Gate.Direction.UP, Gate.Fate.DROP, 2);

        assertThat(gate.down()).isEqualTo(1);
        assertThat(gate.up()).isZero();
        assertThat(gate.up()).isZero();
        assertThat(gate.up()).isEqualTo(1);
        assertThat(gate.dropped()).isEqualTo(2);
    }

    @Test
    void newOrderTakesThePlaceOfTheOldOne() {
        gate.next(Gate.Direction.DOWN, Gate.Fate.DROP, 5);
        gate.next(Gate.Direction.DOWN, Gate.Fate.DUPLICATE, 1);

        assertThat(gate.down()).isEqualTo(2);
        assertThat(gate.down()).isEqualTo(1);
        assertThat(gate.dropped()).isZero();
        assertThat(gate.duplicated()).isEqualTo(1);
    }
}
