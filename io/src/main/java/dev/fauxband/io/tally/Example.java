package dev.fauxband.io.tally;

/**
 * How work came to fail once.
 *
 * @param module the number of the module
 * @param trace what it said last, a line for each event
 */
public record Example(int module, String trace) {}
