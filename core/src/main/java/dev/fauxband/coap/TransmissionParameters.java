package dev.fauxband.coap;

/**
 * How confirmable messages are repeated (RFC 7252 §4.8).
 *
 * @param ackTimeoutNs the first wait, in nanoseconds; each further one is twice as long
 * @param ackRandomFactor the first wait is multiplied by a number between 1 and this
 * @param maxRetransmit how often a message is sent again
 */
public record TransmissionParameters(long ackTimeoutNs, double ackRandomFactor, int maxRetransmit) {}
