package dev.fauxband.radio;

/** The SIM slot. A PIN that was entered counts until the power goes. */
public final class Sim {
    private SimState inserted = SimState.READY;
    private boolean unlocked;

    /** As the module sees it now. */
    public SimState state() {
        return inserted == SimState.PIN && unlocked ? SimState.READY : inserted;
    }

    boolean ready() {
        return state() == SimState.READY;
    }

    /** Another card, or none. */
    void insert(SimState card) {
        inserted = card;
        unlocked = false;
    }

    /** Whether this was the right PIN. */
    boolean unlock(String entered, String pin) {
        unlocked |= entered.equals(pin);
        return entered.equals(pin);
    }

    void lock() {
        unlocked = false;
    }
}
