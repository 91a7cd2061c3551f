package dev.fauxband.io.dte;

import dev.fauxband.data.Octets;

/**
 * What a door tells its owner. Each method is called on a thread of the door that serves other hosts too, so it must
 * not block. For one {@link DteLink} the order is always: {@code arrived}, any number of {@code received}, {@code
 * gone}.
 */
public interface DteSink {
    /** A host attached: a TCP client connected, someone opened the PTY, standard input was taken into use. */
    void arrived(DteLink host);

    /** What the host typed, in its order, cut anywhere. Never empty. */
    void received(DteLink host, Octets octets);

    /** The host types no more. All that it typed before was {@code received}; nothing of this link follows. */
    void gone(DteLink host);
}
