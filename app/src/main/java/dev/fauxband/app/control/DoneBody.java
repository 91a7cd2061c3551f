package dev.fauxband.app.control;

import dev.fauxband.io.view.Meaning;
import java.util.Optional;

/** What was asked for was handed on; what comes of it is an event. */
public record DoneBody(
        @Meaning("What it was") String done,

        @Meaning("What the module remarked at once: why nothing happened, or what did")
        Optional<String> remark) {
    /** Nothing more is to be said. */
    public DoneBody(String done) {
        this(done, Optional.empty());
    }
}
