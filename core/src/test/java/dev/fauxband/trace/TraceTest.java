package dev.fauxband.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TraceTest {
    private final Trace trace = new Trace(Trace.Level.ALL);

    @Test
    void whereEventsAreMissingItSaysHowMany() {
        for (int i = 0; i < Trace.EVENTS_MAX + 3; i++) {
            trace.note(i, "note " + i);
        }
        assertThat(drained()).hasSize(Trace.EVENTS_MAX).last().isEqualTo(new TraceEvent.Note(1_023, "note 1023"));

        trace.note(2_000, "later");
        trace.note(2_001, "last");

        assertThat(drained())
                .containsExactly(
                        new TraceEvent.Note(2_000, "3 trace events were dropped here"),
                        new TraceEvent.Note(2_000, "later"),
                        new TraceEvent.Note(2_001, "last"));
    }

    private List<TraceEvent> drained() {
        List<TraceEvent> events = new ArrayList<>();
        for (Optional<TraceEvent> event = trace.poll(); event.isPresent(); event = trace.poll()) {
            events.add(event.get());
        }
        return events;
    }
}
