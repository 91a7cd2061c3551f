package dev.fauxband.radio;

import java.util.List;

/** The connection with the cell (36.331 §4.2.1); the code is what AT+CSCON shows. */
public enum RrcState {
    IDLE(0, "no connection: the next datagram sets one up"),
    CONNECTED(1, "connected, until the network lets go, some seconds after the last datagram");

    private final int code;
    private final String sentence;

    RrcState(int code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    /** What that means, in a few words. */
    public String sentence() {
        return sentence;
    }

    public int code() {
        return code;
    }

    /** The states that may follow. */
    public List<RrcState> next() {
        return this == IDLE ? List.of(CONNECTED) : List.of(IDLE);
    }
}
