package dev.fauxband.lwm2m;

/**
 * Which platform to register at, and as whom.
 *
 * @param host an IPv4 or IPv6 literal or a host name
 * @param port 0–65535
 * @param endpoint the endpoint client name
 */
public record Target(String host, int port, String endpoint) {}
