package dev.fauxband.app.term;

/**
 * A way to go on with what was typed.
 *
 * @param line all that was typed, gone on with
 * @param shown what stands in the list: the command, the form or the value
 * @param meaning in a few words; empty when it says itself
 */
record Completion(String line, String shown, String meaning) {}
