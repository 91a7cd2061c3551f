package dev.fauxband.io.net.onesocket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SlotsTest {
    @Test
    void aSlotIsAnAddressAndWhenTheyAreGoneAPort() {
        Slots<String> slots = new Slots<>(3, 2);

        for (int i = 0; i < 6; i++) {
            assertThat(slots.take("owner " + i)).isEqualTo(i);
            assertThat(slots.address(i)).isEqualTo(i % 3);
            assertThat(slots.port(i)).isEqualTo(i / 3);
            assertThat(slots.owner(i)).isEqualTo("owner " + i);
        }
        assertThat(slots.take("one too many")).isEqualTo(Slots.NONE);
        assertThat(slots.owner(-1)).isNull();
        assertThat(slots.owner(1_000)).isNull();
    }

    @Test
    void aSlotRestsWhileThereAreFreshOnesAtTheOpenPorts() {
        Slots<String> slots = new Slots<>(4, 2);
        slots.take("a");
        slots.release(0);

        assertThat(slots.owner(0)).isNull();
        assertThat(slots.take("b")).isEqualTo(1);
        assertThat(slots.take("c")).isEqualTo(2);
        assertThat(slots.take("d")).isEqualTo(3);
        assertThat(slots.take("e")).isZero();
        assertThat(slots.take("f")).isEqualTo(4);
        assertThat(slots.owner(0)).isEqualTo("e");
    }

    @Test
    void withOneAddressAnOwnerThatMovesTakesTurnsBetweenTwoPorts() {
        Slots<String> slots = new Slots<>(1, 1_000);
        int slot = slots.take("a");
        for (int i = 0; i < 10; i++) {
            int next = slots.take("a");
            slots.release(slot);
            assertThat(next).isEqualTo((i + 1) % 2);
            slot = next;
        }
    }

    @Test
    void ownersThatMoveAllTheTimeDoNotUseUpAMillionAddresses() {
        Slots<String> slots = new Slots<>(1 << 20, 1);
        int highest = 0;
        int slot = slots.take("a");
        for (int i = 0; i < 100_000; i++) {
            int next = slots.take("a");
            slots.release(slot);
            slot = next;
            highest = Math.max(highest, slot);
        }

        assertThat(highest).isEqualTo(Slots.RESTING_MAX + 1);
    }

    @Test
    void manyAddressesAndManyPortsAreNotTooMany() {
        Slots<String> slots = new Slots<>((1 << 24) - 2, 1_024);

        assertThat(slots.take("a")).isZero();
    }
}
