package dev.fauxband.sim.platform;

import dev.fauxband.data.Octets;
import dev.fauxband.lwm2m.Path;
import java.util.OptionalInt;

/** What a platform observes at a client, from the request on. */
final class SimObservation {
    /** After so long any number is newer (RFC 7641 §3.4). */
    private static final long FRESH_NS = 128_000_000_000L;

    private static final long HALF = 1 << 23;

    private final Path path;
    private final Octets token;
    private final OptionalInt accept;
    private boolean started;
    private long sequence;
    private long heardNs;

    SimObservation(Path path, Octets token, OptionalInt accept) {
        this.path = path;
        this.token = token;
        this.accept = accept;
    }

    Path path() {
        return path;
    }

    Octets token() {
        return token;
    }

    OptionalInt accept() {
        return accept;
    }

    /** Whether a notification or answer with this Observe number is newer than all before; then it is the newest. */
    boolean takes(long nowNs, long number) {
        boolean newer = !started
                || (sequence < number && number - sequence < HALF)
                || (sequence > number && sequence - number > HALF)
                || nowNs > heardNs + FRESH_NS;
        if (newer) {
            started = true;
            sequence = number;
            heardNs = nowNs;
        }
        return newer;
    }
}
