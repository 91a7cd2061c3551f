package dev.fauxband.lwm2m;

import java.util.List;

/** How the last confirmable DATASEND stands; the code is what AT+QLWDATASTATUS? shows (Manual §3.9). */
public enum SendState {
    /** Nothing was sent since the context began. */
    NOT_SENT(0),
    /** Sent, and the platform's answer is awaited. */
    WAITING(1),
    /** Ended at our side: deregistered, radio off, socket error. */
    ENDED_HERE(2),
    /** The platform never answered. */
    NO_ANSWER(3),
    /** The platform acknowledged. */
    ACKNOWLEDGED(4),
    /** The platform answered RST. */
    RESET(5);

    private static final List<SendState> RESULTS = List.of(ENDED_HERE, NO_ANSWER, ACKNOWLEDGED, RESET, NOT_SENT);
    private static final List<SendState> BEGINNINGS = List.of(WAITING, NOT_SENT);

    private final int code;

    SendState(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** The states that may follow. */
    public List<SendState> next() {
        return this == WAITING ? RESULTS : BEGINNINGS;
    }
}
