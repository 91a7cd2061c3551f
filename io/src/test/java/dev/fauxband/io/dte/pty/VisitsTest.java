package dev.fauxband.io.dte.pty;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who opened and closed a slave, from events that come a little late. */
final class VisitsTest {
    private final Visits visits = new Visits();

    @Test
    void aHostThatOpensAfterAllHadClosedIsANewOne() {
        visits.opened();
        visits.settle(true);

        visits.closed();
        visits.opened();

        assertThat(visits.handedOver()).isTrue();
    }

    @Test
    void aHostThatCameBetweenTheLookAndItsEndIsNotForgotten() {
        visits.opened();
        visits.closed();
        visits.opened();
        visits.settle(false);

        visits.closed();
        visits.opened();

        assertThat(visits.handedOver()).isTrue();
    }

    @Test
    void aSecondOpeningByTheSameHostsIsNoHandover() {
        visits.opened();
        visits.settle(true);

        visits.opened();
        visits.closed();

        assertThat(visits.handedOver()).isFalse();
    }

    @Test
    void aHostThatComesToAnEmptyLineIsNoHandover() {
        visits.opened();
        visits.closed();
        visits.settle(false);

        visits.opened();

        assertThat(visits.handedOver()).isFalse();
        assertThat(visits.touched()).isTrue();
    }
}
