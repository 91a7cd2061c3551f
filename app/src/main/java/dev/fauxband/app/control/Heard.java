package dev.fauxband.app.control;

import dev.fauxband.trace.TraceEvent;

/** An event, and the module that said it. */
record Heard(String module, TraceEvent event) {}
