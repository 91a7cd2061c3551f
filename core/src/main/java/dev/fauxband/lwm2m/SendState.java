package dev.fauxband.lwm2m;

import java.util.List;

/** How the last confirmable DATASEND stands; the code is what AT+QLWDATASTATUS? shows (Manual §3.9). */
public enum SendState {
    NOT_SENT(0, "nothing was sent since the context began"),
    WAITING(1, "sent, and the platform's answer is awaited"),
    ENDED_HERE(2, "ended at our side: deregistered, radio off, socket error"),
    NO_ANSWER(3, "the platform never answered"),
    ACKNOWLEDGED(4, "the platform acknowledged"),
    RESET(5, "the platform answered RST");

    private static final List<SendState> RESULTS = List.of(ENDED_HERE, NO_ANSWER, ACKNOWLEDGED, RESET, NOT_SENT);
    private static final List<SendState> BEGINNINGS = List.of(WAITING, NOT_SENT);

    private final int code;
    private final String sentence;

    SendState(int code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    /** What became of it, in a few words. */
    public String sentence() {
        return sentence;
    }

    public int code() {
        return code;
    }

    /** The states that may follow. */
    public List<SendState> next() {
        return this == WAITING ? RESULTS : BEGINNINGS;
    }
}
