package dev.fauxband.radio;

/** What must hold before the module attaches: the host wants it, the network lets it, the SIM is usable. */
final class AttachConditions {
    private final Sim sim = new Sim();
    private Functionality functionality = Functionality.FULL;
    private boolean wanted = true;
    private boolean refused;
    private boolean deregistered;

    Sim sim() {
        return sim;
    }

    Functionality functionality() {
        return functionality;
    }

    /** AT+COPS=2 was the last word on it. */
    boolean deregistered() {
        return deregistered;
    }

    /**
     * AT+CFUN: what the network refused before, it may allow now. When the radio goes off, an AT+CGATT=0 or AT+COPS=2
     * from before is forgotten: once it is on again, the module attaches as after a start.
     */
    void use(Functionality chosen) {
        refused = false;
        if (functionality == Functionality.FULL && chosen != Functionality.FULL) {
            want(true);
        }
        functionality = chosen;
    }

    /** AT+CGATT, and AT+COPS with a network to go to. */
    void want(boolean attach) {
        wanted = attach;
        refused &= !attach;
        deregistered &= !attach;
    }

    /** AT+COPS=2. */
    void deregister() {
        want(false);
        deregistered = true;
    }

    /** The network detached the module. */
    void refuse() {
        refused = true;
    }

    /** A restart: full functionality, the PIN to be given anew. */
    void reset() {
        sim.lock();
        functionality = Functionality.FULL;
        want(true);
    }

    /** Where a module with these conditions goes, once it runs. */
    UeState target() {
        if (functionality != Functionality.FULL) {
            return UeState.RADIO_OFF;
        }
        return wanted && !refused && sim.ready() ? UeState.SEARCHING : UeState.DETACHED;
    }
}
