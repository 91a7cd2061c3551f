package dev.fauxband.io.net.dtls;

import dev.fauxband.data.Address;
import org.eclipse.californium.scandium.dtls.AlertMessage.AlertDescription;
import org.eclipse.californium.scandium.dtls.DtlsHandshakeTimeoutException;
import org.eclipse.californium.scandium.dtls.HandshakeException;

/** Why there is no session, in one sentence. Takes no words from exceptions: they may say too much. */
final class HandshakeFailure {
    /** The client's last flight (RFC 6347 §4.2.4). */
    private static final int FLIGHT_WITH_KEY = 5;

    private HandshakeFailure() {}

    static String sentence(Throwable failure, Address peer) {
        return "nothing leaves for " + peer + ": " + why(failure);
    }

    /** The same of a handshake that goes on, though its flight is not answered: servers say nothing to a wrong key. */
    static String silence(int flight, Address peer) {
        return "nothing leaves for " + peer + " yet: " + unanswered(flight);
    }

    private static String unanswered(int flight) {
        return flight < FLIGHT_WITH_KEY
                ? "nobody answers the DTLS handshake; is that port coaps?"
                : "the DTLS handshake gets no answer once --psk is used; are key and identity the platform's?";
    }

    private static String why(Throwable failure) {
        if (failure instanceof DtlsHandshakeTimeoutException timeout) {
            return unanswered(timeout.getFlightNumber());
        }
        if (failure instanceof HandshakeException handshake) {
            return refusal(handshake.getAlert().getDescription());
        }
        return "its DTLS session ended";
    }

    private static String refusal(AlertDescription alert) {
        return switch (alert) {
            case UNKNOWN_PSK_IDENTITY -> "the platform does not know the identity of --psk";
            case DECRYPT_ERROR, BAD_RECORD_MAC -> "the key of --psk is not the platform's";
            case HANDSHAKE_FAILURE, INSUFFICIENT_SECURITY -> "the platform offers no DTLS 1.2 with pre-shared keys";
            default -> "the DTLS handshake ended with the alert " + alert.getDescription();
        };
    }
}
