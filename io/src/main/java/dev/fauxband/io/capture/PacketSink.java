package dev.fauxband.io.capture;

import java.io.Closeable;
import java.io.IOException;

/** Takes the packets of a capture, in their order. */
public interface PacketSink extends Closeable {
    /** Keeps one; when this returns it is out of our hands. */
    void packet(CapturedPacket packet) throws IOException;
}
