package dev.fauxband.leshan;

import dev.fauxband.data.Octets;
import dev.fauxband.lwm2m.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a {@link LeshanPlatform} behaves.
 *
 * @param place where it listens
 * @param observePath what to observe after each registration that lists it; empty: nothing by itself
 * @param observeAfterUpdate whether to observe it again after each Update, as some platforms do
 * @param answerWithin how long a module may take to answer a request, before a line says that it did not
 */
public record LeshanOptions(
        Place place, Optional<Path> observePath, boolean observeAfterUpdate, Duration answerWithin) {
    /** Where LwM2M servers listen (RFC 7252 §6.1). */
    public static final int COAP_PORT = 5683;

    private static final Octets LOOPBACK = Octets.of(127, 0, 0, 1);
    private static final Path DATA = new Path(19, 0, 0);

    /** Longer than a module takes to come out of idle mode, shorter than a person waits. */
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

    /**
     * Where a server listens.
     *
     * @param ip a loopback address
     * @param port to listen on without DTLS, 0–65535; 0 lets the system pick one
     * @param key when there is one the server listens with DTLS too, on the port after that, or on any if it is 0
     */
    public record Place(Octets ip, int port, Optional<LeshanKey> key) {
        int securePort() {
            return port == 0 ? 0 : port + 1;
        }
    }

    /** Port 5683 of 127.0.0.1, 19/0/0 observed after each registration, 10 s for an answer. */
    public static LeshanOptions defaults() {
        return new LeshanOptions(
                new Place(LOOPBACK, COAP_PORT, Optional.empty()), Optional.of(DATA), false, ANSWER_WITHIN);
    }

    public LeshanOptions withPlace(Place newPlace) {
        return new LeshanOptions(newPlace, observePath, observeAfterUpdate, answerWithin);
    }

    public LeshanOptions withPort(int newPort) {
        return withPlace(new Place(place.ip(), newPort, place.key()));
    }

    public LeshanOptions withIp(Octets newIp) {
        return withPlace(new Place(newIp, place.port(), place.key()));
    }

    public LeshanOptions withKey(LeshanKey newKey) {
        return withPlace(new Place(place.ip(), place.port(), Optional.of(newKey)));
    }

    public LeshanOptions withObservePath(Optional<Path> newPath) {
        return new LeshanOptions(place, newPath, observeAfterUpdate, answerWithin);
    }

    public LeshanOptions withObserveAfterUpdate(boolean again) {
        return new LeshanOptions(place, observePath, again, answerWithin);
    }

    public LeshanOptions withAnswerWithin(Duration patience) {
        return new LeshanOptions(place, observePath, observeAfterUpdate, patience);
    }
}
