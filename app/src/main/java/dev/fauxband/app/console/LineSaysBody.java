package dev.fauxband.app.console;

import dev.fauxband.io.view.Meaning;

/** What a module says at its line. */
public record LineSaysBody(
        @Meaning("Octets as hex digits, echo and framing too")
        String octets) {}
