package dev.fauxband.at;

/**
 * The times of the line, in nanoseconds.
 *
 * @param urcHoldNs how long a half-typed line, or a host that never pauses, can hold a report back
 * @param reportGapNs how long the line is quiet between a final result or a deferred result and the next report
 */
public record LineTimes(long urcHoldNs, long reportGapNs) {}
