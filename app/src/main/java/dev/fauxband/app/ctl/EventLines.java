package dev.fauxband.app.ctl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/** Turns the lines of an event stream into lines for people, or gives the JSON in them. */
final class EventLines {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FIELD = "data: ";

    private final boolean raw;

    /** Gives the JSON as it is when {@code raw}. */
    EventLines(boolean raw) {
        this.raw = raw;
    }

    /** What to print for a line of the stream, if anything. */
    Optional<String> read(String line) {
        if (!line.startsWith(FIELD)) {
            return Optional.empty();
        }
        String data = line.substring(FIELD.length());
        return Optional.of(raw ? data : readable(data));
    }

    private static String readable(String data) {
        try {
            JsonNode event = JSON.readTree(data);
            return event.has("count")
                    ? "# " + event.path("count").asLong() + " events were dropped here"
                    : event.path("module").asText() + " " + event.path("text").asText();
        } catch (JsonProcessingException e) {
            return data;
        }
    }
}
