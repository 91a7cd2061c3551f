package dev.fauxband.at;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.time.TimerTable;
import org.junit.jupiter.api.Test;

/** What becomes of the line when its host goes away, and what the next one finds (architecture, the façade). */
final class HostGoneTest {
    private static final String OK = "\r\nOK\r\n";

    private final ToyLine line = new ToyLine();

    @Test
    void itsHalfLineIsDropped() {
        line.type("AT+DO=\"half");
        line.hostGone();

        assertThat(line.session.idle()).isTrue();
        assertThat(line.type("AT\r")).isEqualTo(OK);
        assertThat(line.ran).isEmpty();
    }

    @Test
    void itsOverlongHalfLineIsDroppedToo() {
        line.type("AT" + " ".repeat(3000));
        line.hostGone();

        assertThat(line.type("AT\r")).isEqualTo(OK);
    }

    @Test
    void theNextHostsLineIsEchoedAfresh() {
        line.echoing().type("AT+D");
        line.hostGone();

        assertThat(line.type("A")).isEmpty();
        assertThat(line.type("T\r")).isEqualTo("AT\r" + OK);
    }

    @Test
    void aLineFeedOfTheNextHostIsNotTakenForTheOldOnes() {
        line.type("AT\r");
        line.hostGone();

        assertThat(line.type("\nAT\n")).isEqualTo(OK);
        assertThat(line.type("\rAT\r")).isEqualTo(OK);
    }

    @Test
    void theRunningCommandEndsUnseen() {
        line.type("AT+LATER\r");
        line.hostGone();

        assertThat(line.complete(CommandResponse.done("late"))).isEmpty();
        assertThat(line.type("AT\r")).isEqualTo(OK);
    }

    @Test
    void itsQueuedLinesRunUnseen() {
        line.echoing().type("AT+LATER\rAT+DO\rAT*STAR;+LATER;+DO\rAT&B\rAT+SEVERAL=0,hal");
        line.hostGone();

        assertThat(line.complete(CommandResponse.done())).isEmpty();
        assertThat(line.ran).containsExactly("LATER", "DO", "STAR", "LATER");
        assertThat(line.complete(CommandResponse.done())).isEmpty();
        assertThat(line.ran).containsExactly("LATER", "DO", "STAR", "LATER", "DO", "&B");
        assertThat(line.type("AT\r")).isEqualTo("AT\r" + OK);
    }

    @Test
    void linesOfTheNextHostAreSeen() {
        line.echoing().type("AT+LATER\rAT+DO\rxx\rAT+LATER\r\nA");
        line.hostGone();
        line.type("AT*STAR\r\nAT&");

        assertThat(line.complete(CommandResponse.done())).isEmpty();
        assertThat(line.complete(CommandResponse.done())).isEqualTo("AT*STAR\r" + OK + "AT&");
        assertThat(line.ran).containsExactly("LATER", "DO", "LATER", "STAR");
        assertThat(line.type("B\r")).isEqualTo("B\r" + OK);
    }

    @Test
    void twoHostsMayGoWhileOneCommandRuns() {
        line.type("AT+LATER\rAT+DO\r");
        line.hostGone();
        line.type("AT*STAR\rAT&");
        line.hostGone();
        line.type("AT&B\r");

        assertThat(line.complete(CommandResponse.done())).isEqualTo(OK);
        assertThat(line.ran).containsExactly("LATER", "DO", "STAR", "&B");
    }

    @Test
    void aHostThatGoesWithoutACompleteLineInTheQueueLeavesNothing() {
        line.type("AT+LATER\rAT+D");
        line.hostGone();

        assertThat(line.session.room()).isEqualTo(8192);
        line.type("AT*STAR\r");
        assertThat(line.complete(CommandResponse.done())).isEqualTo(OK);
        assertThat(line.ran).containsExactly("LATER", "STAR");
    }

    @Test
    void roomComesBackWithTheHalfLine() {
        line.type("AT+LATER\rAT+DO\r" + "x".repeat(100));
        line.hostGone();

        assertThat(line.session.room()).isEqualTo(8192 - 6);
    }

    @Test
    void reportsStillShow() {
        line.type("AT+LATER\r");
        line.urc("+URC");
        line.hostGone();
        line.complete(CommandResponse.done());

        assertThat(line.pass(50)).isEqualTo("\r\n+URC\r\n");
    }

    @Test
    void reportsThatItsHalfLineHeldLeave() {
        line.type("AT+D");
        line.urc("+URC");

        assertThat(line.hostGone()).isEqualTo("\r\n+URC\r\n");
        assertThat(line.timers.nextDeadlineNs()).isEqualTo(TimerTable.NEVER);
    }

    @Test
    void settingsStay() {
        line.echoing();
        line.hostGone();

        assertThat(line.settings.current().echo()).isTrue();
    }
}
