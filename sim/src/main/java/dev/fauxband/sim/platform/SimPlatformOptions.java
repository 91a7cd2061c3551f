package dev.fauxband.sim.platform;

import dev.fauxband.coap.TransmissionParameters;
import dev.fauxband.lwm2m.Path;
import java.util.Optional;

/**
 * What a {@link SimPlatform} is for.
 *
 * @param observePath what to observe after each registration that lists it; empty: nothing by itself
 * @param observeAfterUpdate whether to observe it again after each Update, as some platforms do
 * @param transmission how its own confirmable messages are repeated
 * @param answerWithinNs how long after its empty ACK a client may take to answer a request
 * @param policy how it behaves on the wire at first
 */
public record SimPlatformOptions(
        Optional<Path> observePath,
        boolean observeAfterUpdate,
        TransmissionParameters transmission,
        long answerWithinNs,
        PlatformPolicy policy) {
    private static final Path DATA = new Path(19, 0, 0);
    private static final long SECOND_NS = 1_000_000_000L;

    /** RFC 7252 §4.8. */
    private static final TransmissionParameters TRANSMISSION = new TransmissionParameters(2 * SECOND_NS, 1.5, 4);

    /** 19/0/0 observed after each registration, times as RFC 7252 has them, no faults. */
    public static SimPlatformOptions defaults() {
        return new SimPlatformOptions(Optional.of(DATA), false, TRANSMISSION, 10 * SECOND_NS, PlatformPolicy.STANDARD);
    }

    public SimPlatformOptions withObservePath(Optional<Path> path) {
        return new SimPlatformOptions(path, observeAfterUpdate, transmission, answerWithinNs, policy);
    }

    public SimPlatformOptions withObserveAfterUpdate(boolean again) {
        return new SimPlatformOptions(observePath, again, transmission, answerWithinNs, policy);
    }

    public SimPlatformOptions withPolicy(PlatformPolicy behaviour) {
        return new SimPlatformOptions(observePath, observeAfterUpdate, transmission, answerWithinNs, behaviour);
    }
}
