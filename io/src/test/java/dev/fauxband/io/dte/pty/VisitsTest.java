package dev.fauxband.io.dte.pty;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who came and went, from inotify's events alone. */
final class VisitsTest {
    private final Visits visits = new Visits();

    @BeforeEach
    void oneHostIsAttached() {
        visits.opened();
        visits.settle(true);
    }

    @Test
    void aCloseAndAnOpenAreAnotherHost() {
        visits.typed();
        visits.closed();
        visits.opened();

        assertThat(visits.handedOver()).isTrue();
        assertThat(visits.newcomerTyped()).isFalse();
        visits.typed();
        assertThat(visits.newcomerTyped()).isTrue();
    }

    @Test
    void anOpenAndACloseAreAProgramThatPasses() {
        visits.opened();
        visits.closed();
        visits.opened();
        visits.closed();

        assertThat(visits.handedOver()).isFalse();
    }

    @Test
    void anOverlapIsNoHandover() {
        visits.opened();
        visits.closed();
        visits.settle(true);
        visits.opened();
        visits.closed();
        visits.typed();

        assertThat(visits.handedOver()).isFalse();
    }

    @Test
    void aHandoverCutInTwoByALookIsSeenInTheSecond() {
        visits.closed();
        visits.settle(true);
        assertThat(visits.handedOver()).isFalse();
        visits.opened();

        assertThat(visits.handedOver()).isTrue();
    }

    @Test
    void aHangUpStartsAfresh() {
        visits.closed();
        visits.settle(false);
        visits.opened();

        assertThat(visits.handedOver()).isFalse();
        assertThat(visits.touched()).isTrue();
    }

    @Test
    void ourOwnOpeningTouchesNothing() {
        visits.closed();
        visits.settle(false);
        visits.oursComes();
        visits.opened();
        visits.closed();

        assertThat(visits.touched()).isFalse();
        visits.opened();
        assertThat(visits.touched()).isTrue();
        assertThat(visits.handedOver()).isFalse();
    }

    @Test
    void ourOwnOpeningBetweenTwoHostsDoesNotHideTheHandover() {
        visits.oursComes();
        visits.closed();
        visits.opened();
        visits.closed();
        assertThat(visits.handedOver()).isFalse();
        visits.opened();
        assertThat(visits.handedOver()).isTrue();
    }

    @Test
    void lostEventsAreNoHandoverButATouch() {
        visits.closed();
        visits.lost();
        visits.opened();

        assertThat(visits.handedOver()).isFalse();
        assertThat(visits.touched()).isTrue();
    }

    @Test
    void hostThatCameBetweenTheLookAndItsEndIsNotForgotten() {
        visits.closed();
        visits.opened();
        visits.settle(false);

        visits.closed();
        visits.opened();

        assertThat(visits.handedOver()).isTrue();
    }
}
