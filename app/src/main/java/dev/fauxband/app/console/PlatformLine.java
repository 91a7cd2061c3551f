package dev.fauxband.app.console;

import dev.fauxband.io.view.Meaning;

/** One thing that happened at the platform in the box. */
public record PlatformLine(
        @Meaning("Nanoseconds since the program began, on the clock of the modules' events")
        long atNs,

        @Meaning("The platform's own line") String text) {}
