package dev.fauxband.radio;

import java.util.List;

/** The connection with the cell (36.331 §4.2.1); the code is what AT+CSCON shows. */
public enum RrcState {
    IDLE(0, "no connection: the next datagram sets one up"),
    EDRX(0, "no connection, and the module listens once in its eDRX cycle (24.008 §10.5.5.32)"),
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
        return switch (this) {
            case IDLE -> List.of(CONNECTED, EDRX);
            case EDRX -> List.of(CONNECTED, IDLE);
            case CONNECTED -> List.of(IDLE, EDRX);
        };
    }
}
