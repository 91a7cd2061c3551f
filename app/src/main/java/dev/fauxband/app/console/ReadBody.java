package dev.fauxband.app.console;

import dev.fauxband.io.view.Meaning;
import dev.fauxband.io.view.TraceLine;
import java.util.List;

/** What a recording tells. */
public record ReadBody(
        @Meaning("As /v1/events tells them, in their order; times are as far apart as the recording says")
        List<TraceLine> events) {
    public ReadBody {
        events = List.copyOf(events);
    }
}
