package dev.fauxband.app.control;

import dev.fauxband.io.view.Meaning;

/** An action was handed to the module; what comes of it is an event. */
record DoneBody(@Meaning("The action") String done) {}
