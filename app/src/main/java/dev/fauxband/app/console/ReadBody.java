package dev.fauxband.app.console;

import dev.fauxband.io.view.Meaning;
import dev.fauxband.io.view.TraceLine;
import java.util.List;
import java.util.Optional;

/** What a recording tells. */
public record ReadBody(
        @Meaning("As /v1/events tells them, in their order; the first is at 0")
        List<TraceLine> events,

        @Meaning("What time it was then, in milliseconds since 1970, when the recording says so")
        Optional<Long> beginMs) {
    public ReadBody {
        events = List.copyOf(events);
    }
}
