package dev.fauxband.leshan;

import dev.fauxband.lwm2m.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a {@link LeshanPlatform} behaves.
 *
 * @param port of 127.0.0.1 to listen on, 0–65535; 0 lets the system pick one
 * @param observePath what to observe after each registration that lists it; empty: nothing by itself
 * @param observeAfterUpdate whether to observe it again after each Update, as some platforms do
 * @param answerWithin how long a module may take to answer a request, before a line says that it did not
 */
public record LeshanOptions(int port, Optional<Path> observePath, boolean observeAfterUpdate, Duration answerWithin) {
    /** Where LwM2M servers listen (RFC 7252 §6.1). */
    public static final int COAP_PORT = 5683;

    private static final Path DATA = new Path(19, 0, 0);

    /** Longer than a module takes to come out of idle mode, shorter than a person waits. */
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

    /** Port 5683, 19/0/0 observed after each registration, 10 s for an answer. */
    public static LeshanOptions defaults() {
        return new LeshanOptions(COAP_PORT, Optional.of(DATA), false, ANSWER_WITHIN);
    }

    public LeshanOptions withPort(int newPort) {
        return new LeshanOptions(newPort, observePath, observeAfterUpdate, answerWithin);
    }

    public LeshanOptions withObservePath(Optional<Path> newPath) {
        return new LeshanOptions(port, newPath, observeAfterUpdate, answerWithin);
    }

    public LeshanOptions withObserveAfterUpdate(boolean again) {
        return new LeshanOptions(port, observePath, again, answerWithin);
    }

    public LeshanOptions withAnswerWithin(Duration patience) {
        return new LeshanOptions(port, observePath, observeAfterUpdate, patience);
    }
}
