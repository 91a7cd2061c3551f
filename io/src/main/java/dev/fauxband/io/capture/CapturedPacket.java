package dev.fauxband.io.capture;

import dev.fauxband.data.Octets;
import java.util.Optional;

/**
 * A packet of a capture.
 *
 * @param atNs nanoseconds since 1970-01-01 00:00 UTC
 * @param at where it was seen
 * @param octets from the link's header on, without what the capture left out
 * @param way which way it went, if that is known
 * @param comment what is said of it; several comments are lines
 */
public record CapturedPacket(
        long atNs, CaptureInterface at, Octets octets, Optional<Direction> way, Optional<String> comment) {
    /** One of ours. An empty comment is none. */
    public CapturedPacket(long atNs, CaptureInterface at, Octets octets, Direction way, String comment) {
        this(atNs, at, octets, Optional.of(way), Optional.of(comment).filter(text -> !text.isEmpty()));
    }
}
