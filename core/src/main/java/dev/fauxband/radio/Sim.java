package dev.fauxband.radio;

/** The SIM slot. A PIN that was entered counts until the power goes. */
public final class Sim {
    private SimState inserted = SimState.READY;
    private boolean unlocked;

    /** Whether the card asks for a PIN at each start (27.007 §7.4, facility SC). */
    public boolean asksPin() {
        return inserted == SimState.PIN;
    }

    /** Makes the card ask from the next start on, or never again; now it stays open. False: not its PIN. */
    public boolean ask(boolean asks, String entered, String pin) {
        if (!entered.equals(pin)) {
            return false;
        }
        inserted = asks ? SimState.PIN : SimState.READY;
        unlocked = true;
        return true;
    }

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
