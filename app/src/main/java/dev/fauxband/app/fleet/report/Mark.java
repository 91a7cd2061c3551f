package dev.fauxband.app.fleet.report;

/**
 * Something that stands in the plots: an incident, the beginning of a doubt.
 *
 * @param seconds since the run began
 */
public record Mark(double seconds, String text) {}
