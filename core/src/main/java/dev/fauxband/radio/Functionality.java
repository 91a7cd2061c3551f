package dev.fauxband.radio;

/** Values of AT+CFUN (27.007 §8.2). */
public enum Functionality {
    /** Neither sends nor receives. */
    MINIMUM(0),
    FULL(1),
    /** The radio is off, the SIM is not. */
    RADIO_OFF(4);

    private final int code;

    Functionality(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
