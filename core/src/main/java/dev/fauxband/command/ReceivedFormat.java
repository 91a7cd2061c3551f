package dev.fauxband.command;

import dev.fauxband.data.Octets;

/** Received data as the host wants them now (Manual §3.11): upper-case hex digits, or the octets themselves. */
final class ReceivedFormat {
    private ReceivedFormat() {}

    static Octets of(QlwContext context, Octets data) {
        return context.receiveHex() ? Octets.latin1(data.toHex()) : data;
    }
}
