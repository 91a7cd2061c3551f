package dev.fauxband.leshan;

import java.time.Duration;
import org.eclipse.leshan.core.request.exception.InvalidResponseException;
import org.eclipse.leshan.core.request.exception.RequestCanceledException;
import org.eclipse.leshan.core.request.exception.RequestRejectedException;
import org.eclipse.leshan.core.request.exception.SendFailedException;
import org.eclipse.leshan.core.request.exception.TimeoutException;

/** Leshan's exceptions as the few words that follow "failed:". */
final class FailureWords {
    private FailureWords() {}

    static String of(Throwable failure, Duration answerWithin) {
        if (failure instanceof TimeoutException timeout) {
            return timeout.getType() == TimeoutException.Type.RESPONSE_TIMEOUT
                    ? "no answer within " + answerWithin.toMillis() / 1000.0 + " s"
                    : "no answer to any retransmission";
        }
        if (failure instanceof RequestRejectedException) {
            return "answered with RST";
        }
        if (failure instanceof RequestCanceledException) {
            return "given up: the registration ended or moved";
        }
        if (failure instanceof SendFailedException) {
            return "cannot be sent";
        }
        // Its own message repeats the request; the cause says what is wrong with the answer.
        return failure instanceof InvalidResponseException && failure.getCause() != null
                ? "cannot be understood: " + message(failure.getCause())
                : message(failure);
    }

    private static String message(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
