package dev.fauxband.modem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import dev.fauxband.trace.TraceEvent;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lines and hosts that come and go while AT+QLWDEL runs. */
final class QueuedLinesTest {
    private static final String OK = "\r\nOK\r\n";

    private final Host host = Host.observed(0);

    @Test
    void thatTheHostDidNotWaitStandsInTheTraceOnceForEachCommand() {
        host.type("AT+QLWDEL\rAT\rAT\r");

        int told = 0;
        Modem modem = host.modem();
        for (Optional<TraceEvent> it = modem.pollTrace(); it.isPresent(); it = modem.pollTrace()) {
            told += it.get() instanceof TraceEvent.Note note && note.text().equals(TraceEvent.EARLY) ? 1 : 0;
        }
        assertThat(told).isEqualTo(1);
    }

    @Test
    void linesWaitForTheCommandThatRuns() {
        assertThat(host.type("AT+QLWDEL\r")).isEmpty();
        assertThat(host.modem().commandOpen()).isTrue();
        assertThat(host.modem().lineIdle()).isFalse();
        assertThat(host.type("AT+CSQ\rAT+CI")).isEmpty();

        assertThat(host.deliver("ACK 2.02")).isEqualTo(OK + "\r\n+CSQ: 22,0\r\n" + OK);
        assertThat(host.modem().commandOpen()).isFalse();
        assertThat(host.type("MI\r")).startsWith("\r\n460");
        assertThat(host.modem().lineIdle()).isTrue();
    }

    @Test
    void theyAreEchoedWhenTheirTurnComes() {
        host.type("ATE1\r");

        assertThat(host.type("AT+QLWDEL\r\n")).isEqualTo("AT+QLWDEL\r");
        assertThat(host.type("AT+CSQ\r\nAT\r\n")).isEmpty();
        assertThat(host.pass(5000)).isEqualTo(OK + "AT+CSQ\r\r\n+CSQ: 22,0\r\n" + OK + "AT\r" + OK);
    }

    @Test
    void severalDeletesFollowEachOther() {
        host.type("AT+QLWDEL\rAT+QLWDEL\rAT+QLWDEL\rAT\r");

        assertThat(host.deliver("ACK 2.02")).isEqualTo(OK.repeat(4));
    }

    @Test
    void theRoomForThemIsBoundedAndKnown() {
        assertThat(host.modem().dteRoom()).isEqualTo(8192);
        host.type("AT+QLWDEL\r");
        host.type("AT\r".repeat(2730));
        assertThat(host.modem().dteRoom()).isEqualTo(2);
        host.type("AT+CSQ\r");
        assertThat(host.modem().dteRoom()).isZero();

        assertThat(host.deliver("ACK 2.02")).isEqualTo(OK.repeat(2731));
        assertThat(host.modem().dteRoom()).isEqualTo(8192);
        assertThat(host.type("\r")).isEqualTo(OK);
    }

    @Test
    void aHostThatGoesLeavesItsCompleteLinesAndTakesItsHalfOne() {
        host.type("AT+QLWDEL\rAT+QLWCONF=\"next\"\rAT+QLWCONF=\"ha");
        host.event(new ModemEvent.HostGone());

        assertThat(host.type("AT+QLWCONF?\r")).isEmpty();
        assertThat(host.deliver("ACK 2.02")).isEqualTo("\r\n+QLWCONF: \"next\"\r\n" + OK);
    }

    @Test
    void aHostThatGoesBetweenCommandsLeavesNothingStale() {
        host.type("AT+CS");
        host.event(new ModemEvent.HostGone());

        assertThat(host.type("AT\r")).isEqualTo(OK);
    }

    @Test
    void registrationFormatsAndEchoStayWhenAHostGoes() {
        host.type("AT+QLWCFG=\"dataformat\",0,0\r");
        host.event(new ModemEvent.HostGone());
        host.pass(100);

        assertThat(host.deliver("CON PUT /19/1/0 mid=8 ct=42 4142")).isEqualTo("\r\n+QLWDATARECV: 19,1,0,2,AB\r\n");
        assertThat(host.type("AT+QLWDATASEND=19,0,0,2,hi,0x0000\r")).isEqualTo(OK);
        assertThat(host.modem().echo()).isFalse();
    }

    @Test
    void theResultOfAGoneHostsCommandIsStillReported() {
        host.type("AT+QLWUPDATE\r");
        host.event(new ModemEvent.HostGone());
        host.pass(100);

        assertThat(host.deliver("ACK 2.04")).isEqualTo("\r\nUPDATE OK\r\n");
    }

    @Test
    void anIdleModuleNeedsNoTickButForItsLifetime() {
        host.type("AT\r");
        host.pass(100);

        assertThat(host.modem().nextDeadlineNs()).isGreaterThan(host.nowNs() + 80_000L * 1_000_000_000L);
        assertThat(new Host().modem().nextDeadlineNs()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void callsTooEarlyDoNothing() {
        host.type("AT+QLWUPDATE\r");
        int sent = host.sent().size();
        host.modem().handleTimeout(host.nowNs());
        host.modem().handleTimeout(host.nowNs() + 1);

        assertThat(host.heard()).isEmpty();
        assertThat(host.sent()).hasSize(sent);
    }

    @Test
    void emptyInputsDoNothing() {
        host.modem().receiveFromDte(host.nowNs(), Octets.EMPTY);
        host.deliver(Octets.EMPTY);

        assertThat(host.heard()).isEmpty();
        assertThat(host.modem().lineIdle()).isTrue();
    }
}
