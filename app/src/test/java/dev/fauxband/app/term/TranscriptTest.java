package dev.fauxband.app.term;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.trace.TraceEvent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TranscriptTest {
    private final Transcript transcript = new Transcript();

    @Test
    void whatAScriptCanDoFromOutsideStandsInItsWords() {
        transcript.add(new TraceEvent.HostLine(0, "AT"), Optional.empty());
        transcript.acted(List.of("platform", "write", "19/1/0", "AAAA0000"));
        transcript.acted(List.of("coverage", "none"));
        transcript.acted(List.of("fault", "split", "off"));

        assertThat(transcript.text())
                .endsWith("> AT\n! platform write 19/1/0 AAAA0000\n! coverage none\n! fault split off\n");
        assertThat(transcript.repeatable()).isTrue();
    }

    @Test
    void whatNoScriptCanDoIsARemark() {
        transcript.acted(List.of("drop", "up", "1"));

        assertThat(transcript.text()).endsWith("# no script can do this: drop up 1\n");
        assertThat(transcript.repeatable()).isFalse();
    }
}
