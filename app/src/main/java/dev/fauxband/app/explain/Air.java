package dev.fauxband.app.explain;

import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapType;
import java.util.Optional;

/** What the datagrams of a log tell of the exchange that is under way; without datagrams it knows nothing. */
final class Air {
    private int sentTwice = -1;
    private int sentLast = -1;
    private Optional<CoapCode> refusal = Optional.empty();
    private boolean reset;

    /** Something new begins. */
    void begin() {
        sentTwice = -1;
        sentLast = -1;
        refusal = Optional.empty();
        reset = false;
    }

    void pass(boolean sent, CoapMessage message) {
        if (sent && message.type() == CoapType.CON) {
            sentTwice = message.messageId() == sentLast ? sentLast : sentTwice;
            sentLast = message.messageId();
        } else if (!sent && message.type() == CoapType.RST) {
            reset = true;
        } else if (!sent && message.code().response() && !message.code().success()) {
            refusal = Optional.of(message.code());
        }
    }

    /** Whether the module had to send something again. */
    boolean repeated() {
        return sentTwice >= 0;
    }

    /** The error with which the platform answered. */
    Optional<CoapCode> refusal() {
        return refusal;
    }

    /** Whether the platform answered RST. */
    boolean reset() {
        return reset;
    }
}
