package dev.fauxband.radio;

/** What is in the SIM slot; the text is what AT+CPIN? says (27.007 §8.3). */
public enum SimState {
    /** A card that needs no PIN, or was given it. */
    READY("READY"),
    /** No card. */
    ABSENT("NOT READY"),
    /** A card that waits for its PIN. */
    PIN("SIM PIN");

    private final String text;

    SimState(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
