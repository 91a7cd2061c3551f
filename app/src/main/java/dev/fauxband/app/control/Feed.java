package dev.fauxband.app.control;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What one listener is sent, an event at a time, until it goes. One thread reads it; it is bounded. */
public interface Feed {
    /** The next event, or empty when none comes in that time. */
    Optional<Event> next(long waitMs) throws InterruptedException;

    /** Whether nothing waits: a good time to flush. */
    boolean isEmpty();

    /** {@link #next} comes back at once, if only with nothing to tell. */
    void probe();

    /** The listener went, or the door closes. Extra calls do nothing. */
    void close();

    /**
     * A server-sent event.
     *
     * @param name of its kind; empty for those that the stream is there for
     */
    record Event(String name, ObjectNode data) {
        /** One of those that the stream is there for. */
        public static Event of(Record data) {
            return new Event("", RecordJson.of(data));
        }

        /** So many were not kept for a listener that was too slow, here. */
        public static Event dropped(long count) {
            return new Event("dropped", JsonNodeFactory.instance.objectNode().put("count", count));
        }

        /** As it is sent. */
        String text() {
            return (name.isEmpty() ? "" : "event: " + name + "\n") + "data: " + data + "\n\n";
        }
    }
}
