package dev.fauxband.io.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.at.DteOutput;
import dev.fauxband.data.Octets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DteArbiterTest {
    private final ToyLine line = new ToyLine();
    private final DteArbiter arbiter = new DteArbiter(line);
    private final Host one = new Host("one");
    private final Host two = new Host("two");

    /** A host with both its ends. */
    private final class Host {
        private final RecordingLink link;
        private final AttachedHost attached;

        Host(String name) {
            link = new RecordingLink(name);
            attached = new AttachedHost(link);
            arbiter.arrived(attached);
        }

        boolean types(String text) {
            Octets octets = Octets.latin1(text);
            boolean taken = attached.typed(octets);
            if (taken) {
                arbiter.received(attached, octets);
                settle();
            }
            return taken;
        }

        void goes() {
            arbiter.gone(attached);
            settle();
        }

        String reads() {
            return link.read();
        }
    }

    @Test
    void echoAndAnswersGoToTheHostThatTyped() {
        one.types("a\r");
        two.types("b\r");

        assertThat(one.reads()).isEqualTo("a\r[a]");
        assertThat(two.reads()).isEqualTo("b\r[b]");
    }

    @Test
    void aHostThatWentIsToldOnceAllItsLinesHaveRun() {
        one.types("slow\r");
        two.types("b\r");
        two.goes();
        assertThat(two.link.hasBeenServed()).isFalse();

        line.endSlow();
        settle();

        assertThat(two.reads()).isEqualTo("b\r[b]");
        assertThat(two.link.hasBeenServed()).isTrue();
        assertThat(one.link.hasBeenServed()).isFalse();
    }

    @Test
    void aHostThatReadsSlowlyIsAskedNothingMoreBeforeItHasRead() {
        one.link.reads(true);
        one.types("a\rb\r");
        assertThat(one.reads()).isEmpty();
        assertThat(arbiter.awaitsReading()).isTrue();

        one.link.reads(false);
        settle();
        assertThat(one.reads()).isEqualTo("a\r[a]b\r[b]");
        assertThat(arbiter.awaitsReading()).isFalse();
    }

    @Test
    void aLineIsAnsweredBeforeTheNextIsTaken() {
        Octets lines = Octets.latin1("a\rb\nc");
        AttachedHost host = one.attached;
        assertThat(host.typed(lines)).isTrue();
        host.queue(lines);

        assertThat(host.take(100)).isEqualTo(Octets.latin1("a\r"));
        assertThat(host.take(1)).isEqualTo(Octets.latin1("b"));
        assertThat(host.take(100)).isEqualTo(Octets.latin1("\n"));
        assertThat(host.take(100)).isEqualTo(Octets.latin1("c"));
        assertThat(host.waits()).isFalse();
    }

    @Test
    void reportsGoToEveryHost() {
        line.report("!");
        settle();

        assertThat(one.reads()).isEqualTo("!");
        assertThat(two.reads()).isEqualTo("!");
    }

    @Test
    void theFirstThatTypesOwnsTheLineUntilItsLineIsDone() {
        one.types("he");
        two.types("b\r");
        assertThat(two.reads()).isEmpty();
        one.types("llo\r");

        assertThat(line.ran).containsExactly("hello", "b");
        assertThat(one.reads()).isEqualTo("hello\r[hello]");
        assertThat(two.reads()).isEqualTo("b\r[b]");
    }

    @Test
    void anOpenCommandKeepsTheLine() {
        one.types("slow\r");
        two.types("b\r");
        line.report("!");
        settle();
        assertThat(line.ran).containsExactly("slow");
        assertThat(two.reads()).isEqualTo("!");

        line.endSlow();
        settle();

        assertThat(one.reads()).isEqualTo("slow\r![slow]");
        assertThat(two.reads()).isEqualTo("b\r[b]");
    }

    @Test
    void thoseThatWaitHaveTheirTurnInOrder() {
        Host three = new Host("three");
        one.types("slow\r");
        three.types("c\r");
        two.types("b\r");
        one.types("a\r");
        line.endSlow();
        settle();

        assertThat(line.ran).containsExactly("slow", "a", "b", "c");
        one.types("slow\r");
        two.types("b\r");
        three.types("slow\r");
        line.endSlow();
        settle();
        two.types("b\r");
        one.types("a\r");
        line.endSlow();
        settle();

        assertThat(line.ran.subList(4, line.ran.size())).containsExactly("slow", "b", "slow", "a", "b");
    }

    @Test
    void ofAHostThatGoesTheCompleteLinesRunAndTheHalfLineIsDropped() {
        one.types("slow\ra\rhal");
        one.goes();
        two.types("b\r");
        assertThat(line.ran).containsExactly("slow");
        line.endSlow();
        settle();

        assertThat(line.ran).containsExactly("slow", "a", "b");
        assertThat(line.hostsGone).isEqualTo(1);
        assertThat(one.reads()).endsWith("[slow][a]");
        assertThat(two.reads()).isEqualTo("b\r[b]");
    }

    @Test
    void theHalfLineOfAHostThatGoesIsDroppedAtOnce() {
        one.types("hal");
        one.goes();
        two.types("b\r");

        assertThat(line.ran).containsExactly("b");
        assertThat(line.hostsGone).isEqualTo(1);
    }

    @Test
    void whatAHostTypedWhileItWaitedStillRunsAfterItWent() {
        one.types("slow\r");
        two.types("b\rhal");
        two.goes();
        line.endSlow();
        settle();
        one.types("a\r");

        assertThat(line.ran).containsExactly("slow", "b", "a");
        assertThat(two.reads()).isEqualTo("b\r[b]hal");
        assertThat(line.idle()).isTrue();
    }

    @Test
    void aHostThatWentReadsNoReports() {
        two.goes();
        line.report("!");
        settle();

        assertThat(one.reads()).isEqualTo("!");
        assertThat(two.reads()).isEmpty();
    }

    @Test
    void whoWentWithoutOwningTheLineDoesNotDisturbIt() {
        one.types("he");
        two.goes();
        one.types("llo\r");

        assertThat(line.ran).containsExactly("hello");
        assertThat(line.hostsGone).isZero();
    }

    @Test
    void onlySoManyHostsThatWentAreWaitedFor() {
        one.types("slow\r");
        for (int i = 0; i <= DteArbiter.GONE_MAX; i++) {
            Host passer = new Host("passer");
            passer.types("p" + i + "\r");
            passer.goes();
        }
        line.endSlow();
        settle();

        assertThat(arbiter.droppedOctets()).isEqualTo("p0\r".length());
        assertThat(line.ran).hasSize(1 + DteArbiter.GONE_MAX).startsWith("slow", "p1", "p2");
    }

    @Test
    void whatTheLineHasNoRoomForWaitsAtTheDoor() {
        line.room = 3;
        one.types("abcdefg\r");
        assertThat(line.ran).containsExactly("abcdefg");

        line.room = 0;
        one.types("x\r");
        assertThat(line.ran).containsExactly("abcdefg");
        line.room = 10;
        settle();

        assertThat(line.ran).containsExactly("abcdefg", "x");
    }

    @Test
    void aHostThatTypesTooMuchIsPausedAndResumedWhenThereIsRoom() {
        line.room = 0;
        one.types("x".repeat(AttachedHost.WAITING_OCTETS_MAX - 1));
        assertThat(one.link.paused()).isFalse();
        one.types("x");
        assertThat(one.link.paused()).isTrue();
        one.types("the portion in hand\r");

        line.room = 100;
        settle();

        assertThat(one.link.paused()).isFalse();
        assertThat(line.ran).hasSize(1);
        assertThat(line.ran.get(0)).hasSize(AttachedHost.WAITING_OCTETS_MAX + "the portion in hand".length());
    }

    @Test
    void aDoorThatDoesNotPauseLosesOctetsInTheEnd() {
        line.room = 0;
        String portion = "x".repeat(AttachedHost.WAITING_OCTETS_WALL / 2);

        assertThat(one.types(portion)).isTrue();
        assertThat(one.types(portion)).isTrue();
        assertThat(one.types("x")).isFalse();
    }

    @Test
    void whenTheModuleLosesItsPowerNobodyOwnsTheLine() {
        one.types("he");
        line.hostGone();
        arbiter.lineLost();
        two.types("b\r");

        assertThat(two.reads()).isEqualTo("b\r[b]");
    }

    private void settle() {
        do {
            for (Optional<DteOutput> output = line.poll(); output.isPresent(); output = line.poll()) {
                arbiter.deliver(output.get());
            }
        } while (arbiter.serve());
    }
}
