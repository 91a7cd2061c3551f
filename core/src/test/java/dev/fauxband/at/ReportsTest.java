package dev.fauxband.at;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import dev.fauxband.time.TimerTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When URCs and deferred results leave (hosts). */
final class ReportsTest {
    private static final String OK = "\r\nOK\r\n";
    private static final String URC = "\r\n+URC\r\n";

    private final ToyLine line = new ToyLine();

    @Test
    void onAnIdleLineTheyLeaveAtOnce() {
        assertThat(line.urc("+URC")).isEqualTo(URC);
        assertThat(line.printed()).containsExactly("+URC");
        assertThat(line.printed()).isEmpty();
    }

    @Test
    void theyWaitFiftyMillisecondsBehindAnAnswer() {
        line.type("AT\r");

        assertThat(line.result("SEND OK")).isEmpty();
        assertThat(line.printed()).isEmpty();
        assertThat(line.pass(49)).isEmpty();
        assertThat(line.pass(1)).isEqualTo("\r\nSEND OK\r\n");
        assertThat(line.printed()).containsExactly("SEND OK");
    }

    @Test
    void anErrorIsAnAnswerToo() {
        line.type("AT+NO\r");

        assertThat(line.urc("+URC")).isEmpty();
        assertThat(line.pass(50)).isEqualTo(URC);
    }

    @Test
    void afterADeferredResultTheNextWaitsAsLong() {
        assertThat(line.result("CONNECT OK")).isEqualTo("\r\nCONNECT OK\r\n");
        assertThat(line.urc("+URC")).isEmpty();
        assertThat(line.pass(49)).isEmpty();
        assertThat(line.pass(1)).isEqualTo(URC);
    }

    @Test
    void urcsFollowEachOtherAtOnceAndInOrder() {
        line.type("A");
        line.urc("+ONE");
        line.urc("+TWO");
        line.urc("+THREE");
        line.type("T\r");

        assertThat(line.pass(50)).isEqualTo("\r\n+ONE\r\n\r\n+TWO\r\n\r\n+THREE\r\n");
        assertThat(line.printed()).containsExactly("+ONE", "+TWO", "+THREE");
    }

    @Test
    void nothingComesBetweenFirstOctetAndFinalResult() {
        assertThat(line.type("AT+")).isEmpty();
        assertThat(line.urc("+URC")).isEmpty();
        assertThat(line.pass(4000)).isEmpty();
        assertThat(line.type("LATER")).isEmpty();
        assertThat(line.pass(4000)).isEmpty();
        assertThat(line.type("\r")).isEmpty();
        assertThat(line.pass(600_000)).isEmpty();
        assertThat(line.complete(CommandResponse.done("done"))).isEqualTo("\r\ndone\r\n" + OK);
        assertThat(line.pass(49)).isEmpty();
        assertThat(line.pass(1)).isEqualTo(URC);
    }

    @Test
    void aRunningCommandHoldsThemUntilFiftyMillisecondsBehindItsEnd() {
        line.type("AT+LATER\r");
        line.pass(10);
        line.urc("+URC");
        line.pass(10);

        assertThat(line.complete(CommandResponse.refused("it failed"))).isEqualTo("\r\nERROR\r\n");
        assertThat(line.pass(49)).isEmpty();
        assertThat(line.pass(1)).isEqualTo(URC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "AT", "AT+DO", "OK", " "})
    void aHalfLineHoldsThemForFiveSecondsBehindItsLastOctet(String half) {
        line.type(half);
        line.pass(4000);
        line.type(" ");
        line.urc("+URC");

        assertThat(line.pass(4999)).isEmpty();
        assertThat(line.pass(1)).isEqualTo(URC);
    }

    @Test
    void theHalfLineStays() {
        line.type("AT+D");
        line.urc("+URC");

        assertThat(line.pass(5000)).isEqualTo(URC);
        assertThat(line.type("O?\r")).isEqualTo("\r\n+DO: 7\r\n" + OK);
    }

    @Test
    void onceALineIsGivenUpLaterOnesLeaveAtOnceUntilTheHostGoesOn() {
        line.type("AT");
        line.pass(5000);

        assertThat(line.urc("+URC")).isEqualTo(URC);
        line.type("+");
        assertThat(line.urc("+URC")).isEmpty();
        assertThat(line.pass(5000)).isEqualTo(URC);
    }

    @Test
    void aHeldLineThatIsGivenUpStillKeepsTheGapBehindResults() {
        line.type("AT");
        line.pass(5000);

        assertThat(line.result("CONNECT OK")).isEqualTo("\r\nCONNECT OK\r\n");
        assertThat(line.urc("+URC")).isEmpty();
        assertThat(line.pass(50)).isEqualTo(URC);
    }

    @Test
    void anEmptyOrIgnoredLineHoldsNothing() {
        line.type("\r\n\r\n");
        assertThat(line.urc("+URC")).isEqualTo(URC);
        line.type("OK\r");
        assertThat(line.urc("+URC")).isEqualTo(URC);
    }

    @Test
    void aHostThatPollsWithoutPauseGetsThemWithinFiveSeconds() {
        line.type("AT\r");
        line.urc("+URC");
        String heard = "";
        int polls = 0;
        while (!heard.contains("+URC") && polls < 1000) {
            heard = line.pass(20) + line.type("AT\r");
            polls++;
        }

        assertThat(polls).isEqualTo(250);
        assertThat(heard).isEqualTo(URC + OK);
    }

    @Test
    void aHostThatLeavesNoTimeAtAllGetsThemBehindAnAnswer() {
        line.type("A");
        line.urc("+URC");
        String heard = "";
        int polls = 0;
        while (!heard.contains("+URC") && polls < 1000) {
            line.pass(10);
            heard = line.type("T\rA");
            polls++;
        }

        assertThat(heard).isEqualTo(OK + URC);
        assertThat(polls).isEqualTo(501);
    }

    @Test
    void withSuchAHostEachDeferredResultWaitsItsOwnFiveSeconds() {
        line.type("AT\r");
        line.result("CONNECT OK");
        line.urc("+URC");
        StringBuilder times = new StringBuilder();
        for (int ms = 10; ms <= 11_000; ms += 10) {
            String heard = (line.pass(10) + line.type("AT\r")).replace(OK, "");
            times.append(heard.isEmpty() ? "" : ms + heard);
        }

        assertThat(times.toString()).isEqualTo("5000\r\nCONNECT OK\r\n10000" + URC);
    }

    @Test
    void theFiveSecondsDoNotCountWhileALineOrACommandHoldsThem() {
        line.type("AT+LATER\r");
        line.urc("+URC");
        line.pass(60_000);

        assertThat(line.complete(CommandResponse.done())).isEqualTo(OK);
        assertThat(line.pass(20) + line.type("AT\r")).isEqualTo(OK);
        assertThat(line.pass(49)).isEmpty();
        assertThat(line.pass(1)).isEqualTo(URC);
    }

    @Test
    void sixtyFourUrcsAreHeldAndTheNewestIsDropped() {
        line.type("AT");
        for (int i = 0; i < 70; i++) {
            line.urc("+URC: " + i);
        }
        line.type("\r");

        String heard = line.pass(50);
        assertThat(heard.split("\r\n\r\n")).hasSize(64);
        assertThat(heard).contains("+URC: 0\r", "+URC: 63\r").doesNotContain("+URC: 64\r");
        assertThat(line.remarks())
                .filteredOn(remark -> remark.startsWith("a URC was dropped: 64"))
                .hasSize(6);
    }

    @Test
    void deferredResultsAreNeverDropped() {
        line.type("AT");
        for (int i = 0; i < 64; i++) {
            line.urc("+URC");
        }
        line.result("SEND OK");
        line.result("UPDATE OK");
        line.urc("+LOST");
        line.type("\r");

        String heard = line.pass(1000);
        assertThat(heard).endsWith("\r\nSEND OK\r\n\r\nUPDATE OK\r\n").doesNotContain("LOST");
    }

    @Test
    void roomComesBackWhenTheyHaveLeft() {
        for (int round = 0; round < 3; round++) {
            line.type("AT");
            for (int i = 0; i < 70; i++) {
                line.urc("+URC");
            }
            line.result("SEND OK");
            line.type("\r");
            assertThat(line.pass(1000).split("\\+URC", -1)).hasSize(65);
        }
    }

    @Test
    void dropReportsForgetsWhatHasNotLeft() {
        line.type("AT\r");
        line.urc("+URC");
        line.result("SEND OK");
        line.session.dropReports(line.nowNs, tag -> true, "the context was deleted");

        assertThat(line.remarks()).contains("2 reports not shown: the context was deleted");
        assertThat(line.timers.nextDeadlineNs()).isEqualTo(TimerTable.NEVER);
        assertThat(line.pass(60_000)).isEmpty();
        line.session.dropReports(line.nowNs, tag -> true, "the context was deleted");
        assertThat(line.remarks()).isEmpty();
    }

    @Test
    void whatIsNotDroppedLeavesWhenItsTimeHasCome() {
        line.type("AT\r");
        line.urc("+OLD");
        line.pass(20);
        line.urc("+OTHER");
        line.session.dropReports(line.nowNs, tag -> tag.equals(new ToyLine.Tag("+OLD", false)), "it is over");

        assertThat(line.pass(29)).isEmpty();
        assertThat(line.pass(1)).isEqualTo("\r\n+OTHER\r\n");
    }

    @Test
    void aResultBehindWhatIsDroppedWaitsItsOwnFiveSeconds() {
        line.type("AT\r");
        line.session.report(line.nowNs, Octets.latin1("+OLD"), new ToyLine.Tag("old", false));
        line.result("SEND OK");
        poll(4980);
        line.session.dropReports(line.nowNs, tag -> !tag.deferredResult(), "it is over");

        assertThat(poll(4980)).isEmpty();
        assertThat(poll(40)).isEqualTo("\r\nSEND OK\r\n");
    }

    @Test
    void whatIsDroppedBehindTheOldestDoesNotDelayIt() {
        line.type("AT\r");
        line.result("SEND OK");
        line.session.report(line.nowNs, Octets.latin1("+OLD"), new ToyLine.Tag("old", false));
        poll(4980);
        line.session.dropReports(line.nowNs, tag -> !tag.deferredResult(), "it is over");

        assertThat(poll(20)).isEqualTo("\r\nSEND OK\r\n");
    }

    /** A host that polls without pause for so long; what it hears besides its answers. */
    private String poll(int ms) {
        StringBuilder heard = new StringBuilder();
        for (int passed = 0; passed < ms; passed += 20) {
            heard.append(line.pass(20)).append(line.type("AT\r"));
        }
        return heard.toString().replace(OK, "");
    }

    @Test
    void urcsOfOneKindCanBeDropped() {
        ToyLine.Tag kind = new ToyLine.Tag("kind", false);
        line.type("AT");
        line.session.report(line.nowNs, Octets.latin1("+DROPPED"), kind);
        line.urc("+OTHER");
        line.result("SEND OK");
        line.session.report(line.nowNs, Octets.latin1("+DROPPED"), kind);
        line.session.dropUrcs(line.nowNs, kind, "they are over");
        line.session.dropUrcs(line.nowNs, kind, "they are over");

        assertThat(line.remarks()).containsExactly("2 URCs not shown: they are over");
        line.type("\r");
        assertThat(line.pass(1000)).isEqualTo("\r\n+OTHER\r\n\r\nSEND OK\r\n");
    }

    @Test
    void theirRoomComesBack() {
        ToyLine.Tag kind = new ToyLine.Tag("kind", false);
        line.type("AT");
        line.urc("+OTHER");
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 70; i++) {
                line.session.report(line.nowNs, Octets.latin1("+DROPPED"), kind);
            }
            line.session.dropUrcs(line.nowNs, kind, "they are over");
            assertThat(line.remarks()).contains("63 URCs not shown: they are over");
        }
    }

    @Test
    void whetherAnyIsHeldIsKnown() {
        assertThat(line.session.reportsHeld()).isFalse();
        line.type("AT\r");
        line.urc("+URC");
        assertThat(line.session.reportsHeld()).isTrue();
        line.pass(50);
        assertThat(line.session.reportsHeld()).isFalse();
    }

    @Test
    void theEndOfAnIgnoredLineLetsThemOut() {
        line.type("OK");
        assertThat(line.urc("+URC")).isEmpty();
        assertThat(line.type("\r")).isEqualTo(URC);
    }

    @Test
    void aNewLineStopsTheGap() {
        line.type("AT\r");
        line.urc("+URC");
        assertThat(line.timers.nextDeadlineNs()).isEqualTo(line.nowNs + 50 * ToyLine.MS);
        line.type("A");
        assertThat(line.timers.nextDeadlineNs()).isEqualTo(line.nowNs + 5000 * ToyLine.MS);
    }

    @Test
    void dropReportsMakesRoomAgain() {
        line.type("AT");
        for (int i = 0; i < 64; i++) {
            line.urc("+OLD");
        }
        line.session.dropReports(line.nowNs, tag -> true, "the context was deleted");
        line.urc("+NEW");
        line.type("\r");

        assertThat(line.pass(50)).isEqualTo("\r\n+NEW\r\n");
    }

    @Test
    void anIdleLineNeedsNoTick() {
        line.type("AT+DO\r");
        line.result("SEND OK");
        line.pass(100);
        line.type("A");
        line.type("T\r");

        assertThat(line.timers.nextDeadlineNs()).isEqualTo(TimerTable.NEVER);
    }

    @Test
    void aReportThatSucceedsOnceTheLineIsFreeStopsTheHold() {
        line.type("AT");
        assertThat(line.timers.nextDeadlineNs()).isEqualTo(line.nowNs + 5000 * ToyLine.MS);
        line.type("+LATER\r");
        assertThat(line.timers.nextDeadlineNs()).isEqualTo(TimerTable.NEVER);
    }
}
