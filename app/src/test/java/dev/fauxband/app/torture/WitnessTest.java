package dev.fauxband.app.torture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.app.torture.Finding.Property;
import dev.fauxband.trace.TraceEvent;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Which property a conversation breaks, if any. */
final class WitnessTest {
    private static final long MS = 1_000_000L;
    private static final long WITHIN_MS = 30_000;

    private final Witness witness = new Witness(WITHIN_MS * MS, Optional.empty());
    private long nowMs;

    private void host(long afterMs, String line) {
        nowMs += afterMs;
        witness.see(new TraceEvent.HostLine(nowMs * MS, line));
    }

    private void module(long afterMs, String text) {
        nowMs += afterMs;
        witness.see(new TraceEvent.ModuleText(nowMs * MS, text));
    }

    private Optional<Property> broken() {
        return witness.finding().map(Finding::property);
    }

    @Test
    void aHostThatWaitsAndHeedsBreaksNothing() {
        host(0, "AT");
        host(200, "AT");
        module(1, "OK");
        host(1, "AT+QLWDATASEND=19,0,0,1,01,0x0100");
        module(1, "OK");
        module(5_000, "SEND FAIL");
        host(29_000, "AT+QLWDEL");
        module(4_000, "OK");
        host(1, "AT+QLWDATASEND=19,0,0,1,01,0x0000");
        module(1, "OK");

        assertThat(broken()).isEmpty();
        assertThat(witness.reports()).isEqualTo(1);
    }

    @Test
    void aMessageThatArrivedIsAReport() {
        host(0, "AT+QLWDATASEND=19,0,0,1,01,0x0100");
        module(1, "OK");
        assertThat(witness.reports()).isZero();
        module(1, "SEND OK");

        assertThat(witness.reports()).isEqualTo(1);
    }

    @Test
    void theUserMaySayWhatAReportIs() {
        Witness own = new Witness(MS, Optional.of(Pattern.compile("\\+CSQ: \\d+")));
        own.see(new TraceEvent.HostLine(0, "AT+CSQ"));
        own.see(new TraceEvent.ModuleText(1, "+CSQ: 22,0"));
        own.see(new TraceEvent.ModuleText(2, "OK"));
        own.see(new TraceEvent.ModuleText(3, "SEND OK"));

        assertThat(own.reports()).isEqualTo(1);
    }

    @Test
    void typingIntoAnAnswerIsFound() {
        host(0, "AT+CSQ");
        host(100, "AT+CESQ");

        assertThat(broken()).contains(Property.WAITS);
        assertThat(witness.finding().orElseThrow().sentence()).isEqualTo("typed AT+CESQ while AT+CSQ was not answered");
    }

    @Test
    void typingWhileTheModuleIsAtWorkIsFound() {
        host(0, "AT+QLWDEL");
        witness.see(new TraceEvent.Note(MS, TraceEvent.EARLY));

        assertThat(witness.finding().orElseThrow().sentence()).isEqualTo("typed while AT+QLWDEL was not answered");
    }

    @Test
    void whoTypesAgainAfterATimeOutDidWait() {
        host(0, "AT+CSQ");
        host(300, "AT+CSQ");

        assertThat(broken()).isEmpty();
    }

    @Test
    void aFailThatNobodyHeedsIsFound() {
        module(0, "CONNECT FAIL");
        witness.lapse((nowMs + WITHIN_MS) * MS);
        assertThat(broken()).isEmpty();
        witness.lapse((nowMs + WITHIN_MS) * MS + 1);

        assertThat(broken()).contains(Property.HEEDS_FAIL);
    }

    @Test
    void aCommandWithoutAnswerIsFoundUnlessTheModuleBeganAnew() {
        host(0, "AT+CSQ");
        witness.see(new TraceEvent.Note(MS, "restarted: the reset line"));
        witness.lapse(60_000 * MS);
        assertThat(broken()).isEmpty();

        nowMs = 60_000;
        host(0, "AT+CSQ");
        witness.lapse(81_000 * MS);
        assertThat(broken()).contains(Property.ANSWERED_ONCE);
    }

    @Test
    void anAnswerWithoutCommandIsFound() {
        module(0, "OK");

        assertThat(broken()).contains(Property.ANSWERED_ONCE);
    }

    @Test
    void blindRepetitionIsFoundAndPatientOneIsNot() {
        for (int i = 0; i < 2 * Witness.REPEATS_MAX; i++) {
            host(1_000, "AT+QLWUPDATE");
            module(1, "ERROR");
        }
        assertThat(broken()).isEmpty();
        for (int i = 0; i < Witness.REPEATS_MAX; i++) {
            host(10, "AT+QLWUPDATE");
            module(1, "ERROR");
        }

        assertThat(broken()).contains(Property.NO_ENDLESS_REPEAT);
    }
}
