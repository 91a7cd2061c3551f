package dev.fauxband.app.explain;

import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.OptionNumber;
import java.util.Locale;

/** How a module stands with its platform, as its line tells. */
public enum Standing {
    /** Address or name are not set, as far as the log shows. */
    UNCONFIGURED,
    /** Address and name are set. */
    CONFIGURED,
    /** AT+QLWOPEN was answered OK, its result is awaited. */
    OPENING,
    /** CONNECT OK has come, nobody observes. */
    REGISTERED,
    /** The platform observes something: it can be sent. */
    OBSERVED,
    /** A confirmable message is under way. */
    SENDING,
    /** An Update is under way. */
    UPDATING,
    /** A Deregister is under way. */
    CLOSING,
    /** There was a registration, or an attempt, and it is over. */
    CLOSED;

    /** Whether the platform knows the module. */
    boolean registered() {
        return this == REGISTERED || this == OBSERVED || this == SENDING || this == UPDATING;
    }

    /** What a datagram alone tells, where there is no line. */
    static Standing after(Standing before, boolean sent, CoapMessage message) {
        CoapCode code = message.code();
        if (sent && Registering.register(message)) {
            return OPENING;
        }
        if (sent && Registering.update(message)) {
            return UPDATING;
        }
        if (sent) {
            return code.equals(CoapCode.DELETE) ? CLOSING : before;
        }
        if (code.equals(CoapCode.GET)
                && message.optionUint(OptionNumber.OBSERVE).orElse(-1) == 0) {
            return OBSERVED;
        }
        return switch (before) {
            case OPENING -> code.equals(CoapCode.CREATED) ? REGISTERED : CLOSED;
            case UPDATING -> code.success() ? OBSERVED : CLOSED;
            case CLOSING -> CLOSED;
            default -> before;
        };
    }

    /** In lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
