package dev.fauxband.radio;

import java.util.List;

/** The connection with the cell (36.331 §4.2.1); the code is what AT+CSCON shows. */
public enum RrcState {
    /** No connection: the next datagram sets one up. */
    IDLE(0),
    /** Connected: until the network lets go, some seconds after the last datagram. */
    CONNECTED(1);

    private final int code;

    RrcState(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** The states that may follow. */
    public List<RrcState> next() {
        return this == IDLE ? List.of(CONNECTED) : List.of(IDLE);
    }
}
