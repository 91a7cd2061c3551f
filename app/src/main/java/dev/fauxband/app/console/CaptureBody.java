package dev.fauxband.app.console;

import dev.fauxband.io.view.Meaning;
import dev.fauxband.io.view.TraceLine;
import java.util.List;
import java.util.Optional;

/** Events that are to be written as a capture. */
public record CaptureBody(
        @Meaning("As /v1/events tells them, in their order") List<TraceLine> events,

        @Meaning(
                "What time it was when their clock showed 0, in milliseconds since 1970; the start of 2020 if left out")
        Optional<Long> beginMs) {
    public CaptureBody {
        events = List.copyOf(events);
    }
}
