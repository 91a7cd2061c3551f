package dev.fauxband.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import dev.fauxband.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What octets of a line become in a trace, wherever they are cut. */
final class LineRecorderTest {
    private final LineRecorder recorder = new LineRecorder();
    private final List<String> lines = new ArrayList<>();

    private void host(String octets) {
        add(recorder.host(0, Octets.latin1(octets)));
    }

    private void module(String octets) {
        add(recorder.module(0, Octets.latin1(octets)));
    }

    private void add(List<TraceEvent> events) {
        events.forEach(event -> lines.add(TraceNotation.text(event)));
    }

    @Test
    void linesEndInAnyWayAndEmptyOnesAreNone() {
        host("AT\rAT+CSQ\r\n\n\rATI\n");

        assertThat(lines).containsExactly("> AT", "> AT+CSQ", "> ATI");
    }

    @Test
    void anEchoIsNoTextOfTheModule() {
        host("AT+CSQ\r");
        module("AT+CSQ\r\r\n+CSQ: 22,0\r\n\r\nOK\r\n");

        assertThat(lines).containsExactly("> AT+CSQ", "< +CSQ: 22,0", "< OK");
    }

    @Test
    void withoutEchoNothingIsTakenAway() {
        host("ATI\r");
        module("\r\nATI\r\n");

        assertThat(lines).containsExactly("> ATI", "< ATI");
    }

    @Test
    void aTextIsWholeWhenItsEndHasCome() {
        module("\r");
        module("\nSEN");
        module("D OK\r");
        assertThat(lines).isEmpty();
        module("\n");

        assertThat(lines).containsExactly("< SEND OK");
    }

    @Test
    void whatHasNoEndIsARest() {
        module("half");

        assertThat(recorder.rest(5)).contains(new TraceEvent.ModuleText(5, "half"));
        assertThat(recorder.rest(5)).isEmpty();
    }

    @Test
    void askingForTheRestOfNothingChangesNothing() {
        module("\r\nSEND OK\r\n");
        assertThat(recorder.rest(5)).isEmpty();
        host("AT\r");
        module("AT\r\r\nOK\r\n");

        assertThat(lines).containsExactly("< SEND OK", "> AT", "< OK");
    }

    @Test
    void aHostThatTypesAheadIsEchoedLater() {
        host("AT\rAT+CSQ\rATI\r");
        module("AT\r\r\nOK\r\nAT+CSQ\r\r\n+CSQ: 22,0\r\n\r\nOK\r\n");

        assertThat(lines).containsExactly("> AT", "> AT+CSQ", "> ATI", "< OK", "< +CSQ: 22,0", "< OK");
    }

    @Test
    void aLineIsBounded() {
        host("A".repeat(LineRecorder.LINE_OCTETS_MAX + 10));

        assertThat(lines).hasSize(1);
    }
}
