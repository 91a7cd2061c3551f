package dev.fauxband.app.control;

import java.net.InetSocketAddress;

/**
 * Where the control door stands.
 *
 * @param host as the user wrote it
 */
public record ControlAddress(String host, InetSocketAddress socket) {}
