package dev.fauxband.coap;

/** What a datagram turned out to be. */
public sealed interface Decoded {
    /** A message, well formed. */
    record Message(CoapMessage message) implements Decoded {}

    /** A format error with a readable header: a CON is answered with RST, all else is dropped (RFC 7252 §4.2, §4.3). */
    record Malformed(CoapType type, int messageId, String why) implements Decoded {}

    /** No CoAP of version 1 at all: dropped silently (RFC 7252 §3). */
    record Ignored(String why) implements Decoded {}
}
