package dev.fauxband.sim.platform;

/** What a line to a platform turned out to be. */
public sealed interface ParsedCommand {
    /** A command that can be performed. */
    record Understood(PlatformCommand command) implements ParsedCommand {}

    /** Why it is none, in one sentence with the mend. */
    record NotUnderstood(String why) implements ParsedCommand {}
}
