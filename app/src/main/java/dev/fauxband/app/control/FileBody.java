package dev.fauxband.app.control;

import dev.fauxband.data.Octets;

/** The body of an operation that takes a file as it is, text or not. */
public record FileBody(Octets octets) {}
