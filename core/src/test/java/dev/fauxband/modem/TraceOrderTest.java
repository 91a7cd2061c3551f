package dev.fauxband.modem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.script.TraceNotation;
import dev.fauxband.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A trace plays back only if what a line caused stands right behind it. */
final class TraceOrderTest {
    @Test
    void datagramStandsBehindItsLineThoughSeveralLinesCameAtOnce() {
        Host host = Host.observed(0);
        host.reasons();

        host.type("AT+QLWUPDATE\rAT\rAT+CSQ\r");

        assertThat(lines(host.modem()))
                .containsExactly(
                        "> AT+QLWUPDATE", "< OK", "~> CON POST", "> AT", "< OK", "> AT+CSQ", "< +CSQ: 22,0", "< OK");
    }

    /** The lines of the transcript, those of the wire up to their method; remarks left out. */
    private static List<String> lines(Modem modem) {
        List<String> lines = new ArrayList<>();
        for (Optional<TraceEvent> event = modem.pollTrace(); event.isPresent(); event = modem.pollTrace()) {
            String line = TraceNotation.text(event.get());
            if (!line.startsWith("#")) {
                lines.add(line.startsWith("~>") ? line.substring(0, "~> CON POST".length()) : line);
            }
        }
        return lines;
    }
}
