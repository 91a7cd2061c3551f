package dev.fauxband.app.console;

import dev.fauxband.io.view.Meaning;

/** A datagram to be read. */
public record DecodeBody(
        @Meaning("Its octets as hex digits") String octets) {}
