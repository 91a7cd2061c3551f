package dev.fauxband.app.control;

import dev.fauxband.io.view.Meaning;

/** What was asked for was handed on; what comes of it is an event. */
public record DoneBody(@Meaning("What it was") String done) {}
