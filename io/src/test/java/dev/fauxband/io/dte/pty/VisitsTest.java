package dev.fauxband.io.dte.pty;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who came and went, from inotify's events alone. */
final class VisitsTest {
    private static final boolean READER = true;
    private static final boolean WRITER = false;

    private final Visits visits = new Visits();

    @BeforeEach
    void oneHostIsAttached() {
        visits.opened();
        visits.settle();
    }

    @Test
    void aCloseAndAnOpenAreAnotherHost() {
        visits.closed(WRITER);
        assertThat(visits.left()).isTrue();
        assertThat(visits.handedOver()).as("undecided").isFalse();

        visits.opened();
        assertThat(visits.handedOver()).isTrue();
    }

    @Test
    void aSecondHostThatComesAndGoesIsNoHandover() {
        visits.opened();
        visits.closed(WRITER);

        assertThat(visits.left()).isFalse();
        assertThat(visits.handedOver()).isFalse();
        assertThat(visits.touched()).isTrue();
    }

    @Test
    void anOverlapIsNoHandover() {
        visits.opened();
        visits.closed(WRITER);
        visits.opened();
        visits.closed(READER);

        assertThat(visits.left()).isFalse();
        assertThat(visits.handedOver()).isFalse();
    }

    @Test
    void whoeverSharesTheNewcomersStayDoesNotHideTheHandover() {
        visits.closed(WRITER);
        visits.opened();
        visits.opened();
        visits.closed(WRITER);

        assertThat(visits.handedOver()).isTrue();
    }

    @Test
    void aNewcomerThatLeftIsNobodyToHandOverTo() {
        visits.closed(WRITER);
        visits.opened();
        visits.closed(WRITER);

        assertThat(visits.left()).isTrue();
        assertThat(visits.handedOver()).isFalse();
        visits.opened();
        assertThat(visits.handedOver()).isTrue();
    }

    @Test
    void anOpeningToldAfterItsHostWasGreetedIsNoHandover() {
        visits.closed(WRITER);
        visits.settle();
        visits.opened();
        assertThat(visits.handedOver()).isFalse();

        visits.closed(WRITER);
        visits.opened();
        assertThat(visits.handedOver()).isTrue();
    }

    @Test
    void ourOwnVisitTouchesNothing() {
        visits.oursComes();
        visits.opened();
        visits.closed(READER);
        visits.oursHasGone();

        assertThat(visits.touched()).isFalse();
        assertThat(visits.left()).isFalse();
        visits.closed(READER);
        assertThat(visits.left()).as("that was the host").isTrue();
    }

    @Test
    void aHandoverDuringOurOwnVisitIsSeen() {
        visits.oursComes();
        visits.opened();
        visits.closed(WRITER);
        visits.opened();
        visits.closed(READER);
        visits.oursHasGone();

        assertThat(visits.handedOver()).isTrue();
    }

    @Test
    void anOpeningThatWasMergedWithOursHidesNoLeaving() {
        visits.closed(WRITER);
        visits.settle();
        visits.oursComes();
        visits.opened();
        visits.closed(READER);
        visits.oursHasGone();

        visits.closed(WRITER);
        assertThat(visits.left()).isTrue();
        visits.opened();
        assertThat(visits.handedOver()).isTrue();
    }

    @Test
    void aHangUpCorrectsACountThatMissedAClosing() {
        visits.opened();
        visits.closed(WRITER);
        visits.settle();
        visits.detached(visits.told());

        visits.opened();
        visits.closed(WRITER);
        assertThat(visits.left()).isTrue();
    }

    @Test
    void aHangUpForgetsNobodyWhoCameSince() {
        int told = visits.told();
        visits.closed(WRITER);
        visits.opened();
        visits.detached(told);
        visits.settle();

        visits.opened();
        visits.closed(WRITER);
        assertThat(visits.left()).isFalse();
    }

    @Test
    void lostEventsAreNoHandoverButATouch() {
        int told = visits.told();
        visits.closed(WRITER);
        visits.lost();
        visits.opened();

        assertThat(visits.handedOver()).isFalse();
        assertThat(visits.touched()).isTrue();
        assertThat(visits.told()).isGreaterThan(told);
    }
}
