package dev.fauxband.app.console;

import dev.fauxband.io.view.Meaning;
import java.util.List;

/** A datagram read. */
public record DecodedBody(
        @Meaning("The whole, in the notation of transcripts")
        String text,

        @Meaning("Its parts, in the order of the wire") List<Field> fields) {
    public DecodedBody {
        fields = List.copyOf(fields);
    }

    /** One part of it. */
    public record Field(
            @Meaning("What its RFC calls it") String name,
            @Meaning("What it says") String value) {}
}
