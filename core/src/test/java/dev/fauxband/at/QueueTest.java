package dev.fauxband.at;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.fauxband.trace.TraceEvent;
import org.junit.jupiter.api.Test;

/** Commands that arrive while one is running (hosts). */
final class QueueTest {
    private static final String OK = "\r\nOK\r\n";

    private final ToyLine line = new ToyLine();

    @Test
    void theyWaitAndNoneIsLost() {
        assertThat(line.type("AT+LATER\rAT+DO?\r")).isEmpty();
        assertThat(line.type("AT*STAR\rAT&")).isEmpty();
        assertThat(line.ran).containsExactly("LATER");

        assertThat(line.complete(CommandResponse.done())).isEqualTo(OK + "\r\n+DO: 7\r\n" + OK + OK);
        assertThat(line.ran).containsExactly("LATER", "STAR");
        assertThat(line.type("B\r")).isEqualTo(OK);
        assertThat(line.ran).containsExactly("LATER", "STAR", "&B");
    }

    @Test
    void eachIsEchoedWhenItsTurnComes() {
        assertThat(line.echoing().type("AT+LATER\r\n")).isEqualTo("AT+LATER\r");
        assertThat(line.type("AT+DO\r\nAT")).isEmpty();
        assertThat(line.complete(CommandResponse.done())).isEqualTo(OK + "AT+DO\r" + OK + "AT");
        assertThat(line.type("\r\n")).isEqualTo("\r" + OK);
    }

    @Test
    void severalThatTakeTheirTimeFollowEachOther() {
        line.type("AT+LATER\rAT+LATER\rAT+DO\r");

        assertThat(line.complete(CommandResponse.done())).isEqualTo(OK);
        assertThat(line.ran).containsExactly("LATER", "LATER");
        assertThat(line.complete(CommandResponse.done())).isEqualTo(OK + OK);
        assertThat(line.ran).containsExactly("LATER", "LATER", "DO");
    }

    @Test
    void theRestOfALineGoesOnBehindACommandThatTakesItsTime() {
        assertThat(line.type("AT+DO?;+LATER;+TWO\r")).isEqualTo("\r\n+DO: 7\r\n");
        assertThat(line.complete(CommandResponse.done("late"))).isEqualTo("\r\nlate\r\n\r\none\r\ntwo\r\n" + OK);
    }

    @Test
    void theRestOfALineIsDroppedWhenThatCommandFails() {
        line.type("AT+LATER;+DO\rAT*STAR\r");

        assertThat(line.complete(CommandResponse.refused("it failed"))).isEqualTo("\r\nERROR\r\n" + OK);
        assertThat(line.ran).containsExactly("LATER", "STAR");
    }

    @Test
    void moreThanTheRoomIsLostAndSaid() {
        line.type("AT+LATER\r");
        assertThat(line.session.room()).isEqualTo(8192);
        line.type("AT\r".repeat(1000));
        assertThat(line.session.room()).isEqualTo(5192);
        line.type("\r".repeat(5192));
        assertThat(line.session.room()).isZero();
        assertThat(line.remarks()).containsExactly(TraceEvent.EARLY);

        line.type("AT+DO\r");
        assertThat(line.remarks()).containsExactly("6 octets of the host were lost: a command is still running");
        assertThat(line.complete(CommandResponse.done())).isEqualTo(OK.repeat(1001));
        assertThat(line.session.room()).isEqualTo(8192);
        assertThat(line.type("AT+DO\r")).isEqualTo(OK);
    }

    @Test
    void whatFitsIsKeptAndTheRestIsCounted() {
        line.type("AT+LATER\r");
        line.type("\r".repeat(8182) + "AT+DO");
        assertThat(line.session.room()).isEqualTo(5);

        line.type("\r12345678");
        assertThat(line.remarks())
                .containsExactly(TraceEvent.EARLY, "4 octets of the host were lost: a command is still running");
        line.complete(CommandResponse.done());
        assertThat(line.ran).containsExactly("LATER", "DO");
    }

    @Test
    void roomIsCountedWithoutWhatHasRun() {
        line.type("AT+LATER\rAT+LATER\rAT+LATER\r");
        line.complete(CommandResponse.done());

        assertThat(line.session.room()).isEqualTo(8192 - 9);
        line.type("AT\r");
        assertThat(line.session.room()).isEqualTo(8192 - 12);
        line.complete(CommandResponse.done());
        assertThat(line.session.room()).isEqualTo(8192 - 3);
        assertThat(line.complete(CommandResponse.done())).isEqualTo(OK + OK);
    }

    @Test
    void aFloodBehindARunningCommandKeepsItsFirstOctets() {
        line.type("AT+LATER\r" + "AT+DO\r".repeat(2000));

        assertThat(line.complete(CommandResponse.done())).isEqualTo(OK.repeat(1366));
        assertThat(line.ran).hasSize(1366);
    }

    @Test
    void completingNothingIsOurOwnMistake() {
        assertThatIllegalStateException()
                .isThrownBy(() -> line.complete(CommandResponse.done()))
                .withMessage("no command is open");
    }
}
