package dev.fauxband.app.box;

import dev.fauxband.io.net.dtls.PreSharedKey;
import java.util.Optional;

/**
 * How a platform in the box is to be.
 *
 * @param key with a key Leshan listens with DTLS too, on the next port; the simulated one has no DTLS
 * @param observeAfterUpdate whether it observes 19/0/0 again after each Update
 */
public record BoxOptions(Optional<PreSharedKey> key, boolean observeAfterUpdate) {
    /** Without DTLS; 19/0/0 is observed after each registration. */
    public static final BoxOptions PLAIN = new BoxOptions(Optional.empty(), false);
}
