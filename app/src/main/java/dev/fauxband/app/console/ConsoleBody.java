package dev.fauxband.app.console;

import dev.fauxband.io.view.Meaning;

/** What the console looks at. */
public record ConsoleBody(
        @Meaning("The command that runs: run, demo, play, fleet or console")
        String command,

        @Meaning("Its version") String version,
        @Meaning("Whether a platform is in the box") boolean platform,

        @Meaning("Whether the modules are a fleet") boolean fleet) {}
