package dev.fauxband.modem;

/** What the module asks of its shell. */
public sealed interface ModemRequest {
    /** Look this host name up; answer with {@link ModemEvent.Resolved}. Sent when the host gives AT+QLWOPEN. */
    record Resolve(String name) implements ModemRequest {}
}
